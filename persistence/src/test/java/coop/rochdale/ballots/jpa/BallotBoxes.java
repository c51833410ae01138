package coop.rochdale.ballots.jpa;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.InMemoryVotes.Seat;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People, rolls and votes as rows, for tests of what comes after. */
final class BallotBoxes {

    static final LocalDate SINCE = LocalDate.of(2026, 1, 31);

    private BallotBoxes() {}

    static AccountId someone(Database database) {
        UUID id = Ids.next(Instant.now());
        database.run(
                "insert into account (id, handle, display_name, since) values (?, ?, 'Someone', rochdale_now())",
                id,
                "p" + id.toString().replace("-", "").substring(4));
        return new AccountId(id);
    }

    static SessionId session(Database database, AccountId holder, boolean ended) {
        UUID id = Ids.next(Instant.now());
        database.run(
                "insert into session (id, account, begun_at, ends_at, revoked_at)"
                        + " select ?, ?, now, now + interval '1 day', case when ? then now end from rochdale_now() now",
                id,
                holder.value(),
                ended);
        return new SessionId(id);
    }

    static void draw(Database database, UUID vote, List<Seat> roll) {
        for (Seat seat : roll) {
            RollLine line = seat.line();
            database.run(
                    "insert into roll_entry (roll, entry, body, account, member_since, basis, name, named)"
                            + " values (?, ?, ?, ?, ?, ?, ?, true)",
                    vote,
                    line.entry(),
                    line.body().word(),
                    seat.account().value(),
                    line.since().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    line.basis(),
                    line.name());
        }
    }

    static Instant now(Database database) {
        return database.one("select rochdale_now() as now", row -> row.instant("now"))
                .orElseThrow()
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** A vote that opens now and lasts that long, with so many consumers on its roll. */
    static Electorate consumers(Database database, Secrecy secrecy, Duration period, int count) {
        Instant now = now(database);
        PassRule rule = PassRule.of(Terms.initial(Currency.getInstance("USD"), Map.of()));
        Vote vote = new Vote(Ids.next(now), now, now.plus(period), secrecy, rule, Optional.empty());
        List<AccountId> voters = new ArrayList<>();
        List<Seat> roll = new ArrayList<>();
        for (int entry = 1; entry <= count; entry++) {
            AccountId voter = someone(database);
            voters.add(voter);
            roll.add(new Seat(voter, new RollLine(entry, Body.CONSUMER, SINCE, "paid", "voter " + entry)));
        }
        draw(database, vote.id(), roll);
        new JpaVotes(database).open(vote, new RollCounts(count, 0));
        return new Electorate(vote, voters);
    }

    static List<Ballot> cast(Database database, Vote vote, AccountId voter, Choice choice) {
        return new JpaVotes(database).cast(new NewBallot(vote.id(), voter, choice, Optional.empty()));
    }

    /** Seals as the workflow does. */
    static Optional<Outcome> seal(Database database, Vote vote) {
        JpaVotes votes = new JpaVotes(database);
        return votes.lockForSealing(vote.id()).map(due -> {
            Outcome outcome = due.rule().judge(votes.count(due.id()));
            votes.seal(due, new Seal(now(database), outcome));
            return outcome;
        });
    }

    /** A vote and the accounts of its roll, consumers all. */
    record Electorate(Vote vote, List<AccountId> voters) {}
}
