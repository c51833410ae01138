package coop.rochdale.ballots;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Body;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.RollCounts;
import coop.rochdale.members.Rolls;
import coop.rochdale.members.VotingRights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws rolls from everybody who may vote, into the ballot boxes in memory; in the order of the accounts. */
public final class InMemoryRolls implements Rolls {

    private final InMemoryAccounts accounts;
    private final MembershipQueries memberships;
    private final VotingRights rights;
    private final InMemoryVotes votes;

    public InMemoryRolls(
            InMemoryAccounts accounts, MembershipQueries memberships, VotingRights rights, InMemoryVotes votes) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.rights = rights;
        this.votes = votes;
    }

    @Override
    public RollCounts draw(UUID vote, Instant at) {
        List<InMemoryVotes.Seat> seats = new ArrayList<>();
        for (AccountId account : accounts.everybody()) {
            rights.of(account, at).stream()
                    .sorted()
                    .forEach(body ->
                            seats.add(new InMemoryVotes.Seat(account, line(seats.size() + 1, body, account, at))));
        }
        votes.draw(vote, seats);
        long workers =
                seats.stream().filter(seat -> seat.line().body() == Body.WORKER).count();
        return new RollCounts(seats.size() - workers, workers);
    }

    private RollLine line(int entry, Body body, AccountId account, Instant at) {
        Account person = accounts.byId(account).orElseThrow();
        if (body == Body.WORKER) {
            return new RollLine(entry, body, day(at), "employed", person.handle());
        }
        Membership membership = memberships.newestOf(account).orElseThrow();
        String name = membership.listed() ? person.handle() : "member." + UUID.randomUUID();
        return new RollLine(entry, body, day(membership.joinedAt()), "paid", name);
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
