package coop.rochdale.ballots.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.InMemoryVotes.Seat;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.ballots.Votes;
import coop.rochdale.ballots.VotesContract;
import coop.rochdale.ballots.jpa.BallotBoxes.Electorate;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JpaVotesTest extends DatabaseTest {

    @Test
    void theDatabaseItselfLetsAVoteBeSealedOnceAndNothingElse() {
        Electorate electorate =
                tx(database -> BallotBoxes.consumers(database, Secrecy.SECRET, Duration.ofMinutes(5), 1));
        run(database -> BallotBoxes.cast(
                database, electorate.vote(), electorate.voters().get(0), Choice.YES));

        assertRefused("update vote set closes_at = closes_at + interval '1 day'");
        assertRefused("update vote set threshold_simple = '3/4'");
        assertRefused("delete from roll_entry");
        shiftClock("6 minutes");
        Optional<Outcome> outcome = tx(database -> BallotBoxes.seal(database, electorate.vote()));
        shiftClock("0");

        assertThat(outcome).contains(new Outcome(false, true));
        assertRefused("update vote set passed = false, passed_override = false");
        assertRefused("update vote set sealed_at = null, passed = null, passed_simple = null, passed_override = null");
        assertRefused("update published_ballot set choice = 'no'");
        assertRefused("update tally set yes = 0, no = 1");
        assertRefused("delete from tally");
    }

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
        protected SessionId session(AccountId holder, boolean ended) {
            return tx(database -> BallotBoxes.session(database, holder, ended));
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
