package coop.rochdale.members;

import coop.rochdale.kernel.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every consumer membership there is or was. */
public interface Memberships {

    /**
     * Lets no roll be drawn until the transaction ends. Whoever takes a right to vote away at once does so before reading
     * the clock: then every roll of a later instant lacks them, and every roll of an earlier one has them. Enactment does
     * it for all measures.
     */
    void holdRolls();

    default Optional<Membership> find(MembershipId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Those of these that there are. */
    Map<MembershipId, Membership> find(Set<MembershipId> ids);

    /** Finds it and holds it until the transaction ends, so that nobody else changes it or what covers it. */
    Optional<Membership> lock(MembershipId id);

    /** This person's newest membership, held like {@link #lock}; also waits for whoever is just opening one. */
    default Optional<Membership> lockNewestOf(AccountId account) {
        return Optional.ofNullable(lockNewestOf(Set.of(account)).get(account));
    }

    /**
     * The same of many people, of those who have one. They are held in an order of their own, so that no two who hold many
     * wait for each other; whoever asks holds none before.
     */
    Map<AccountId, Membership> lockNewestOf(Set<AccountId> accounts);

    /** Refuses with {@link MembershipRefusal#ALREADY_MEMBER} if this person has an open one. */
    void open(Membership membership);

    /**
     * Stores a changed membership and answers it with its next version; refuses with {@link
     * coop.rochdale.kernel.CommonRefusal#IF_MATCH_STALE} if it changed meanwhile.
     */
    default Membership save(Membership membership) {
        return saveAll(List.of(membership)).get(0);
    }

    /** The same of many different ones. */
    List<Membership> saveAll(List<Membership> memberships);
}
