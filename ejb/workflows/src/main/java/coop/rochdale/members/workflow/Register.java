package coop.rochdale.members.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Memberships;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        return queries.newestOf(account).map(found -> at(now, found));
    }

    /** This person's newest membership, held until the transaction ends; read the clock after this, then ask {@link #at}. */
    public Optional<Membership> lockNewestOf(AccountId account) {
        return memberships.lockNewestOf(account);
    }

    /** The same of many people at once; whoever asks holds nobody before. */
    public Map<AccountId, Membership> lockNewestOf(Set<AccountId> accounts) {
        return memberships.lockNewestOf(accounts);
    }

    /** Whose membership this is. */
    public Optional<AccountId> holderOf(MembershipId id) {
        return memberships.find(id).map(Membership::account);
    }

    public Optional<Member> find(MembershipId id, Instant now) {
        return memberships.find(id).map(found -> at(now, found));
    }

    /** This membership, held until the transaction ends; read the clock after this, then ask {@link #at}. */
    public Optional<Membership> lock(MembershipId id) {
        return memberships.lock(id);
    }

    /** How this membership stands: for one that is held, at an instant after whoever held it before was done. */
    public Member at(Instant now, Membership membership) {
        return at(now, charter.at(now), List.of(membership)).get(0);
    }

    /** The same of many, under the terms of that instant. */
    public List<Member> at(Instant now, Terms terms, Collection<Membership> held) {
        Map<MembershipId, Coverage> covers =
                coverages.of(held.stream().map(Membership::id).collect(Collectors.toSet()));
        return held.stream()
                .map(membership ->
                        Member.at(now, terms, membership, covers.getOrDefault(membership.id(), Coverage.none())))
                .toList();
    }
}
