package coop.rochdale.members;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Memberships in a map, in the order of joining, and what covers them. */
public final class InMemoryMemberships implements Memberships, MembershipQueries, Coverages {

    private final Map<MembershipId, Membership> memberships = new LinkedHashMap<>();
    private final Map<MembershipId, List<PaidPeriod>> paid = new HashMap<>();
    private final Map<MembershipId, List<Waiver>> waivers = new HashMap<>();
    private final Charter charter;
    private final Accounts accounts;
    private final List<Set<AccountId>> heldTogether = new ArrayList<>();
    private final List<String> waits = new ArrayList<>();
    private Runnable others = () -> {};

    public InMemoryMemberships(Charter charter, Accounts accounts) {
        this.charter = charter;
        this.accounts = accounts;
    }

    /** One thing at a time here; but somebody may draw one first. */
    @Override
    public void holdRolls() {
        await("rolls");
    }

    @Override
    public Map<MembershipId, Membership> find(Set<MembershipId> ids) {
        return memberships.values().stream()
                .filter(membership -> ids.contains(membership.id()))
                .collect(Collectors.toMap(Membership::id, Function.identity()));
    }

    /** What somebody else, who holds it already, does while the next one to hold rolls or to lock a membership waits. */
    public void whileWaiting(Runnable work) {
        others = work;
    }

    /** Every membership in the order of joining. */
    public List<Membership> all() {
        return List.copyOf(memberships.values());
    }

    @Override
    public Optional<Membership> lock(MembershipId id) {
        await("people");
        return find(id);
    }

    @Override
    public Map<AccountId, Membership> lockNewestOf(Set<AccountId> accounts) {
        await("people");
        heldTogether.add(accounts);
        return accounts.stream()
                .flatMap(account -> newestOf(account).stream())
                .collect(Collectors.toMap(Membership::account, Function.identity()));
    }

    /** Whose memberships were held at once, in the order in which somebody asked. */
    public List<Set<AccountId>> heldTogether() {
        return List.copyOf(heldTogether);
    }

    /** What was waited for, rolls or people, in the order in which somebody asked. */
    public List<String> waits() {
        return List.copyOf(waits);
    }

    private void await(String what) {
        waits.add(what);
        Runnable work = others;
        others = () -> {};
        work.run();
    }

    @Override
    public Optional<Membership> newestOf(AccountId account) {
        return of(account).reduce((older, newer) -> newer);
    }

    @Override
    public void open(Membership membership) {
        if (of(membership.account()).anyMatch(found -> found.closure().isEmpty())) {
            throw Refused.because(MembershipRefusal.ALREADY_MEMBER);
        }
        memberships.put(membership.id(), membership);
    }

    @Override
    public List<Membership> saveAll(List<Membership> changed) {
        return changed.stream().map(this::saved).toList();
    }

    private Membership saved(Membership membership) {
        Membership found = memberships.get(membership.id());
        if (found == null || found.version() != membership.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        if (found.equals(membership)) {
            return found;
        }
        Membership saved = new Membership(
                membership.id(),
                membership.account(),
                membership.contribution(),
                membership.anchor(),
                membership.joinedAt(),
                membership.listed(),
                membership.closure(),
                membership.version() + 1);
        memberships.put(saved.id(), saved);
        return saved;
    }

    @Override
    public Optional<Standing> standingOf(AccountId account, Instant at) {
        return newestOf(account).map(membership -> standing(membership, at));
    }

    @Override
    public Map<Standing, Long> perStanding(Instant at) {
        Map<Standing, Long> members = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            members.put(standing, 0L);
        }
        memberships.values().forEach(membership -> members.merge(standing(membership, at), 1L, Long::sum));
        return members;
    }

    @Override
    public Page<ListedMember> listed(Instant at, Page.Wish wish) {
        List<ListedMember> members = memberships.values().stream()
                .filter(Membership::listed)
                .filter(membership -> standing(membership, at).votes())
                .map(membership -> new ListedMember(
                        membership.id(),
                        accounts.byId(membership.account()).map(Account::handle).orElseThrow(),
                        membership.joinedAt().atOffset(ZoneOffset.UTC).toLocalDate()))
                .sorted(Comparator.comparing(ListedMember::handle))
                .filter(member -> member.handle().compareTo(wish.after().orElse("")) > 0)
                .limit(wish.limit() + 1L)
                .toList();
        return Page.of(members, wish, ListedMember::handle);
    }

    @Override
    public Map<MembershipId, Coverage> of(Set<MembershipId> those) {
        return those.stream()
                .filter(membership -> paid.containsKey(membership) || waivers.containsKey(membership))
                .collect(Collectors.toMap(
                        Function.identity(),
                        membership -> new Coverage(
                                paid.getOrDefault(membership, List.of()),
                                waivers.getOrDefault(membership, List.of()))));
    }

    @Override
    public void payAll(List<Paid> periods) {
        periods.forEach(one -> cover(one.membership(), one.period()));
    }

    private void cover(MembershipId membership, PaidPeriod period) {
        List<PaidPeriod> periods = paid.computeIfAbsent(membership, id -> new ArrayList<>());
        if (periods.stream()
                .anyMatch(other -> other.voidAt().isEmpty() && other.days().overlaps(period.days()))) {
            throw new IllegalStateException("these days are paid already");
        }
        periods.add(period);
    }

    @Override
    public void takeBack(MembershipId membership, Days days, Instant at) {
        List<PaidPeriod> periods = paid.getOrDefault(membership, List.of());
        PaidPeriod counted = periods.stream()
                .filter(period -> period.voidAt().isEmpty() && period.days().equals(days))
                .findFirst()
                .orElseThrow();
        periods.set(periods.indexOf(counted), new PaidPeriod(days, counted.grantedAt(), Optional.of(at)));
    }

    @Override
    public void waive(MembershipId membership, Waiver waiver) {
        waivers.computeIfAbsent(membership, id -> new ArrayList<>()).add(waiver);
    }

    /** Of this one, whether or not its holder has a newer one. */
    public Standing standing(Membership membership, Instant at) {
        return membership.standing(of(membership.id()), charter.at(at), at);
    }

    private Stream<Membership> of(AccountId account) {
        return memberships.values().stream()
                .filter(membership -> membership.account().equals(account));
    }
}
