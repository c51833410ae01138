package coop.rochdale.members.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Memberships;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finds members together with their standing, for acts that must know it. */
@Dependent
public class Register {

    private final Charter charter;
    private final Memberships memberships;
    private final MembershipQueries queries;
    private final Coverages coverages;

    @Inject
    public Register(Charter charter, Memberships memberships, MembershipQueries queries, Coverages coverages) {
        this.charter = charter;
        this.memberships = memberships;
        this.queries = queries;
        this.coverages = coverages;
    }

    /** This person's newest membership, to be read only. */
    public Optional<Member> newestOf(AccountId account, Instant now) {
        return queries.newestOf(account).map(found -> member(found, now));
    }

    /** This person's newest membership, held until the transaction ends. */
    public Optional<Member> lockNewestOf(AccountId account, Instant now) {
        return memberships.lockNewestOf(account).map(found -> member(found, now));
    }

    public Optional<Member> find(MembershipId id, Instant now) {
        return memberships.find(id).map(found -> member(found, now));
    }

    /** This membership, held until the transaction ends. */
    public Optional<Member> lock(MembershipId id, Instant now) {
        return memberships.lock(id).map(found -> member(found, now));
    }

    private Member member(Membership membership, Instant now) {
        return Member.at(now, charter.at(now), membership, coverages.of(membership.id()));
    }
}
