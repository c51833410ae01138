package coop.rochdale.members;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What covers memberships: paid periods and waivers. Nothing is taken away but the time to come; {@code dues} decides when. */
public interface Coverages {

    default Coverage of(MembershipId membership) {
        return Optional.ofNullable(of(Set.of(membership)).get(membership)).orElseGet(Coverage::none);
    }

    /** What covers each of these memberships that anything covers or covered. */
    Map<MembershipId, Coverage> of(Set<MembershipId> memberships);

    /** Adds a paid period; it must not overlap another one of this membership that still counts. */
    default void pay(MembershipId membership, PaidPeriod period) {
        payAll(List.of(new Paid(membership, period)));
    }

    void payAll(List<Paid> periods);

    /** A paid period of this membership. */
    record Paid(MembershipId membership, PaidPeriod period) {}

    void waive(MembershipId membership, Waiver waiver);

    /** These days count no more from this instant on; they must be a paid period of this membership that counted until then. */
    void takeBack(MembershipId membership, Days days, Instant at);
}
