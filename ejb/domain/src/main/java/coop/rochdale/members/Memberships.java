package coop.rochdale.members;

import coop.rochdale.kernel.AccountId;
import java.util.Optional;

/** Every consumer membership there is or was. */
public interface Memberships {

    /**
     * Lets no roll be drawn until the transaction ends. Whoever takes a right to vote away at once does so before reading
     * the clock: then every roll of a later instant lacks them, and every roll of an earlier one has them. Enactment does
     * it for all measures.
     */
    void holdRolls();

    Optional<Membership> find(MembershipId id);

    /** Finds it and holds it until the transaction ends, so that nobody else changes it or what covers it. */
    Optional<Membership> lock(MembershipId id);

    /** This person's newest membership, held like {@link #lock}; also waits for whoever is just opening one. */
    Optional<Membership> lockNewestOf(AccountId account);

    /** Refuses with {@link MembershipRefusal#ALREADY_MEMBER} if this person has an open one. */
    void open(Membership membership);

    /**
     * Stores a changed membership and answers it with its next version; refuses with {@link
     * coop.rochdale.kernel.CommonRefusal#IF_MATCH_STALE} if it changed meanwhile.
     */
    Membership save(Membership membership);
}
