package coop.rochdale.ballots;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

class InMemoryVotesTest extends VotesContract {

    private static final Instant PRESENT = Instant.parse("2026-11-22T01:07:25Z");

    private Instant now = PRESENT;
    private final InMemoryVotes votes = new InMemoryVotes(() -> now);

    @Override
    protected <T> T change(Function<Votes, T> work) {
        return work.apply(votes);
    }

    @Override
    protected VoteQueries queries() {
        return votes;
    }

    @Override
    protected void draw(UUID vote, List<InMemoryVotes.Seat> roll) {
        votes.draw(vote, roll);
    }

    @Override
    protected AccountId someone() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    protected SessionId session(AccountId holder, boolean ended) {
        SessionId session = new SessionId(UUID.randomUUID());
        votes.signIn(session, holder);
        if (ended) {
            votes.signOut(session);
        }
        return session;
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Override
    protected void aheadBy(Duration ahead) {
        now = PRESENT.plus(ahead);
    }
}
