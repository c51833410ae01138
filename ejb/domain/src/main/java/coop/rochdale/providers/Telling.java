package coop.rochdale.providers;

import coop.rochdale.members.MembershipId;
import java.util.Set;

/**
 * Hears what a delivery says, piece by piece, so that a large one need not fit in memory. A file says what moved and which
 * statements there are; a notice has a name and may say who is who, too.
 */
public interface Telling {

    void moved(Reported reported);

    /** What moves from here on is on one statement, until that is closed. */
    default void opened() {
        throw new IllegalStateException("no statements are expected here");
    }

    /** All that moved since the statement was opened was on this one. */
    default void closed(Statement statement) {
        throw new IllegalStateException("no statements are expected here");
    }

    /** What the provider calls this notice, the same whenever it is sent again. */
    default void named(String notice) {
        throw new IllegalStateException("no notices are expected here");
    }

    /** Whoever the provider calls this is the holder of this membership. */
    default void introduced(String customer, MembershipId membership) {
        throw new IllegalStateException("nobody is expected to be introduced here");
    }

    /** All these are names of the same money. */
    default void same(Set<String> names) {
        throw new IllegalStateException("no other names are expected here");
    }

    /** Whether this subscription goes on paying for this membership; nobody's, if it was begun elsewhere. */
    default void subscribed(Subscription subscription) {
        throw new IllegalStateException("no subscriptions are expected here");
    }
}
