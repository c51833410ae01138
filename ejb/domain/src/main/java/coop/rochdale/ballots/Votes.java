package coop.rochdale.ballots;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ballot boxes. */
public interface Votes {

    /** Opens a vote whose roll, of this many entries, has been drawn in this transaction. */
    void open(Vote vote, RollCounts roll);

    /**
     * Casts or changes the ballots of these voters, each in every body they are on the roll in or only in the wished one,
     * if the vote is open by the database's clock: all in one step, and each as if alone. Of two by one voter the later
     * in the list counts.
     *
     * @return for each, in the same order, the ballots as it cast them; none if the vote is not open, the voter is not on
     *     the roll, or the session they call by was ended
     */
    List<List<Ballot>> cast(List<NewBallot> ballots);

    /** The same for one voter. */
    default List<Ballot> cast(NewBallot ballot) {
        return cast(List.of(ballot)).get(0);
    }

    /** Locks a vote that the clock has closed and nobody has sealed, after the last ballot on its way has arrived. */
    Optional<Vote> lockForSealing(UUID vote);

    /** Counts a locked vote and stores the numbers for ever. */
    Tally count(UUID vote);

    /** Publishes the ballots of a counted vote sorted by tracker, deletes them, and records the outcome. */
    void seal(Vote vote, Seal seal);

    /**
     * A wish to cast.
     *
     * @param body if empty, in every body the voter is on the roll in
     * @param session must still stand for this voter in the step that stores the ballot; empty if somebody else saw to that
     */
    record NewBallot(UUID vote, AccountId voter, Choice choice, Optional<Body> body, Optional<SessionId> session) {

        public NewBallot(UUID vote, AccountId voter, Choice choice, Optional<Body> body) {
            this(vote, voter, choice, body, Optional.empty());
        }
    }
}
