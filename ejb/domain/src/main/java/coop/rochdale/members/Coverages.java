package coop.rochdale.members;

/** What covers memberships: paid periods and waivers. Only ever added to here; {@code dues} decides when. */
public interface Coverages {

    Coverage of(MembershipId membership);

    /** Adds a paid period; it must not overlap another one of this membership that still counts. */
    void pay(MembershipId membership, PaidPeriod period);

    void waive(MembershipId membership, Waiver waiver);
}
