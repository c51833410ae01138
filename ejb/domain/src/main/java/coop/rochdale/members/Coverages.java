package coop.rochdale.members;

import java.time.Instant;

/** What covers memberships: paid periods and waivers. Nothing is taken away but the time to come; {@code dues} decides when. */
public interface Coverages {

    Coverage of(MembershipId membership);

    /** Adds a paid period; it must not overlap another one of this membership that still counts. */
    void pay(MembershipId membership, PaidPeriod period);

    void waive(MembershipId membership, Waiver waiver);

    /** These days count no more from this instant on; they must be a paid period of this membership that counted until then. */
    void takeBack(MembershipId membership, Days days, Instant at);
}
