package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.InMemoryVotes.Seat;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.ballots.Votes;
import coop.rochdale.ballots.VotesContract;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

class JpaVotesTest extends DatabaseTest {

    @Nested
    class Contract extends VotesContract {

        @Override
        protected <T> T change(Function<Votes, T> work) {
            return tx(database -> work.apply(new JpaVotes(database)));
        }

        @Override
        protected VoteQueries queries() {
            return (VoteQueries) Proxy.newProxyInstance(
                    VoteQueries.class.getClassLoader(),
                    new Class<?>[] {VoteQueries.class},
                    (proxy, method, arguments) -> tx(database -> {
                        try {
                            return method.invoke(new JpaVoteQueries(database), arguments);
                        } catch (ReflectiveOperationException broken) {
                            throw new LinkageError("a read failed", broken);
                        }
                    }));
        }

        @Override
        protected void draw(UUID vote, List<Seat> roll) {
            run(database -> BallotBoxes.draw(database, vote, roll));
        }

        @Override
        protected AccountId someone() {
            return tx(BallotBoxes::someone);
        }

        @Override
        protected Instant now() {
            return tx(BallotBoxes::now);
        }

        @Override
        protected void aheadBy(Duration ahead) {
            shiftClock(ahead.toSeconds() + " seconds");
        }
    }
}
