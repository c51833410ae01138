package coop.rochdale.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every register of memberships must keep to; the charter has its defaults. */
public interface MembershipsContract {

    Instant JOINED = Instant.parse("2026-01-31T10:20:30.123456Z");
    Contribution FIVE_A_MONTH = new Contribution(Money.parse("5.00", "USD"), Interval.MONTH);

    /** Does the work in a transaction of its own. */
    <T> T members(Function<Ports, T> work);

    /** An account of its own for a test, under this handle. */
    AccountId person(String handle);

    /** An act that there is. */
    ActId act();

    /** The ports under test. */
    record Ports(Memberships memberships, MembershipQueries queries, Coverages coverages) {}

    @Test
    default void keepsEverythingAMembershipSays() {
        Membership opened = open(person("everything"));
        Membership changed = change(opened.paying(new Contribution(Money.parse("7.25", "USD"), Interval.YEAR))
                .listed(true)
                .anchoredAt(LocalDate.of(2026, 3, 5)));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(find(opened.id())).contains(changed);
        assertThat(maybe(ports -> ports.queries().newestOf(opened.account()))).contains(changed);
        Membership closed = change(changed.closed(Closure.resigned(JOINED.plusSeconds(5))));
        assertThat(find(opened.id())).contains(closed);
    }

    @Test
    default void keepsTheActThatExpelled() {
        Membership opened = open(person("expelled"));
        Membership closed = change(opened.closed(Closure.expelled(JOINED.plusSeconds(5), act())));
        assertThat(find(opened.id())).contains(closed);
        assertThat(closed.closure().orElseThrow().act()).contains(act());
    }

    @Test
    default void refusesASecondOpenMembershipAndTakesOneAfterTheFirstIsClosed() {
        Membership first = open(person("second"));
        assertRefused(() -> open(first.account()), MembershipRefusal.ALREADY_MEMBER);
        Membership second = members(ports -> {
            ports.memberships().save(first.closed(Closure.expired(JOINED)));
            Membership next = joining(first.account(), JOINED.plusSeconds(1));
            ports.memberships().open(next);
            return next;
        });
        assertThat(maybe(ports -> ports.memberships().lockNewestOf(first.account())))
                .contains(second);
    }

    @Test
    default void refusesToStoreWhatAnotherChangedMeanwhile() {
        Membership opened = open(person("stale"));
        change(opened.listed(true));
        assertRefused(() -> change(opened.listed(true)), CommonRefusal.IF_MATCH_STALE);
    }

    @Test
    default void leavesTheVersionWhereNothingChanged() {
        Membership opened = open(person("same"));
        assertThat(change(opened)).isEqualTo(opened);
    }

    @Test
    default void findsHoldsAndStoresManyAtOnce() {
        Membership one = open(person("many-one"));
        Membership two = open(person("many-two"));
        AccountId stranger = person("many-stranger");
        MembershipId nobody = new MembershipId(Ids.next(JOINED));
        assertThat(this.<Map<MembershipId, Membership>>members(
                        ports -> ports.memberships().find(Set.of(one.id(), two.id(), nobody))))
                .isEqualTo(Map.of(one.id(), one, two.id(), two));
        assertThat(this.<Map<AccountId, Membership>>members(
                        ports -> ports.memberships().lockNewestOf(Set.of(stranger, two.account(), one.account()))))
                .isEqualTo(Map.of(one.account(), one, two.account(), two));
        List<Membership> saved = members(ports ->
                ports.memberships().saveAll(List.of(two.anchoredAt(one.anchor().plusDays(1)), one)));
        assertThat(saved).extracting(Membership::version).containsExactly(2L, 1L);
        assertThat(find(two.id())).contains(saved.get(0));
        assertRefused(
                () -> members(ports -> ports.memberships().saveAll(List.of(one, two.listed(true)))),
                CommonRefusal.IF_MATCH_STALE);
        cover(one, "2026-01-31", "2026-02-28");
        assertThat(this.<Map<MembershipId, Coverage>>members(
                        ports -> ports.coverages().of(Set.of(one.id(), two.id(), nobody))))
                .isEqualTo(Map.of(one.id(), coverage(one)));
        assertThat(this.<List<Membership>>members(ports -> ports.memberships().saveAll(List.of())))
                .isEmpty();
    }

    @Test
    default void remembersWhatCoversAMembership() {
        Membership opened = open(person("covered"));
        PaidPeriod february = PaidPeriod.granted(days("2026-02-01", "2026-03-01"), JOINED);
        PaidPeriod takenBack =
                new PaidPeriod(days("2026-03-01", "2026-04-01"), JOINED, Optional.of(JOINED.plusSeconds(9)));
        PaidPeriod march = PaidPeriod.granted(days("2026-03-01", "2026-04-01"), JOINED.plusSeconds(10));
        Waiver waiver = new Waiver(JOINED, JOINED.plusSeconds(1));
        members(ports -> {
            List.of(february, takenBack, march)
                    .forEach(period -> ports.coverages().pay(opened.id(), period));
            ports.coverages().waive(opened.id(), waiver);
            return true;
        });
        assertThat(coverage(opened)).isEqualTo(new Coverage(List.of(february, takenBack, march), List.of(waiver)));
    }

    @Test
    default void coversADayOnce() {
        Membership opened = open(person("twice"));
        cover(opened, "2026-02-01", "2026-03-01");
        assertThatThrownBy(() -> cover(opened, "2026-02-28", "2026-03-28")).isInstanceOf(RuntimeException.class);
        cover(opened, "2026-03-01", "2026-04-01");
        assertThat(coverage(opened).paid()).hasSize(2);
    }

    @Test
    default void knowsTheStandingOfSomeonesNewestMembership() {
        Membership opened = open(person("standing"));
        assertThat(standing(opened.account(), JOINED)).contains(Standing.PENDING);
        cover(opened, "2026-01-31", "2026-02-28");
        assertThat(standing(opened.account(), JOINED)).contains(Standing.CURRENT);
        assertThat(standing(new AccountId(Ids.next(JOINED)), JOINED)).isEmpty();
    }

    @Test
    default void listsOnlyVotersWhoChoseToBeListed() {
        Membership listed = open(person("listed-one"));
        Membership another = open(person("listed-two"));
        Membership shy = open(person("unlisted"));
        change(listed.listed(true));
        change(another.listed(true));
        change(open(person("listed-but-pending")).listed(true));
        List.of(listed, another, shy).forEach(member -> cover(member, "2026-01-31", "2026-02-28"));
        Page<ListedMember> page = listedMembers(1, Optional.of("listed-"));
        assertThat(page.items())
                .containsExactly(new ListedMember(listed.id(), "listed-one", LocalDate.of(2026, 1, 31)));
        assertThat(listedMembers(20, page.next()).items())
                .extracting(ListedMember::membership)
                .containsExactly(another.id());
    }

    private Page<ListedMember> listedMembers(int limit, Optional<String> after) {
        return members(ports -> ports.queries().listed(JOINED, new Page.Wish(limit, after)));
    }

    private <T> Optional<T> maybe(Function<Ports, Optional<T>> work) {
        return members(work);
    }

    private Membership open(AccountId account) {
        return members(ports -> {
            Membership opened = joining(account, JOINED);
            ports.memberships().open(opened);
            return opened;
        });
    }

    private Membership change(Membership changed) {
        return members(ports -> ports.memberships().save(changed));
    }

    private Optional<Membership> find(MembershipId id) {
        return members(ports -> ports.memberships().find(id));
    }

    private Coverage coverage(Membership membership) {
        return members(ports -> ports.coverages().of(membership.id()));
    }

    private Optional<Standing> standing(AccountId account, Instant at) {
        return members(ports -> ports.queries().standingOf(account, at));
    }

    private void cover(Membership membership, String from, String to) {
        members(ports -> {
            ports.coverages().pay(membership.id(), PaidPeriod.granted(days(from, to), JOINED));
            return true;
        });
    }

    private static Membership joining(AccountId account, Instant at) {
        return Membership.joining(new MembershipId(Ids.next(at)), account, FIVE_A_MONTH, at);
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, coop.rochdale.kernel.Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
