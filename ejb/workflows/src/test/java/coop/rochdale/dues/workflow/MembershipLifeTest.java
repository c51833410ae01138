package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.workflow.ChangeMembership;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MembershipLifeTest {

    private static final Instant MIDNIGHT_AFTER_START = Instant.parse("2026-02-01T00:00:00Z");

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");

    @Test
    void hasOneMembershipAtATime() {
        assertRefused(() -> coop.join().run(alice, Treasury.monthly("5.00")), MembershipRefusal.ALREADY_MEMBER);
    }

    @Test
    void paysAtLeastTheMinimumInTheCoopsCurrency() {
        Actor bob = coop.person("bob");
        coop.join().run(bob, Treasury.monthly("4.99"));
        assertFlaw(() -> coop.join().run(coop.person("low"), Treasury.monthly("4.98")), "/contribution/amount");
        assertFlaw(
                () -> coop.join()
                        .run(coop.person("euro"), new Contribution(Money.parse("9.00", "EUR"), Interval.MONTH)),
                "/contribution/currency");
        assertFlaw(
                () -> coop.join().run(coop.person("rich"), Treasury.monthly("99999999999999.00")),
                "/contribution/amount");
    }

    @Test
    void paysSomethingEvenWhereNothingIsTheMinimum() {
        Treasury generous = new Treasury(Map.of(Clause.DUES_MINIMUM, "0.00"));
        assertFlaw(
                () -> generous.join().run(generous.person("nothing"), Treasury.monthly("0.00")),
                "/contribution/amount");
        generous.join().run(generous.person("a-cent"), Treasury.monthly("0.01"));
    }

    @Test
    void goesFromCurrentThroughGraceAndLapsedToEndedAndMayBeginAnew() {
        coop.pays(alice, "5.00");
        Membership first = coop.shown(alice).membership();
        Instant over = Instant.parse("2026-02-28T00:00:00Z");
        Instant graceOver = Span.parse("P30D").after(over);
        Instant expired = Span.parse("P180D").after(over);
        assertStanding(over.minusNanos(1_000), "current");
        assertStanding(graceOver, "grace");
        assertStanding(graceOver.plusNanos(1_000), "lapsed");
        assertStanding(expired, "lapsed");
        assertStanding(expired.plusNanos(1_000), "ended");
        coop.join().run(alice, Treasury.monthly("6.00"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.memberships.find(first.id()).orElseThrow().closure())
                .contains(Closure.expired(coop.clock.instant()));
        assertThat(coop.events.types()).endsWith("membership.closed", "membership.opened", "invoice.issued");
    }

    @Test
    void votesAtOnceByDeclaringAWaiverAndCanRenewIt() {
        Instant until = coop.waived(alice);
        assertThat(until).isEqualTo(MIDNIGHT_AFTER_START.plus(180, ChronoUnit.DAYS));
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.shown(alice).waivedUntil()).contains(until);
        coop.clock.advance(Span.parse("P100D"));
        assertThat(coop.waived(alice)).isEqualTo(MIDNIGHT_AFTER_START.plus(280, ChronoUnit.DAYS));
    }

    @Test
    void endsAWaiverAtMidnightAsPaidPeriodsEnd() {
        Instant until = coop.waived(alice);
        assertStanding(until.minusNanos(1_000), "current");
        assertStanding(until, "grace");
        assertThat(until).isEqualTo(until.truncatedTo(ChronoUnit.DAYS));
        Treasury other = Treasury.open();
        Actor bob = other.member("bob");
        other.clock.set(MIDNIGHT_AFTER_START);
        assertThat(other.waived(bob)).isEqualTo(MIDNIGHT_AFTER_START.plus(180, ChronoUnit.DAYS));
    }

    @Test
    void endsAWaiverToTheInstantWhereTheCharterCountsHours() {
        Treasury swift = new Treasury(Map.of(Clause.DUES_WAIVER, "PT10S"));
        assertThat(swift.waived(swift.member("swift"))).isEqualTo(Treasury.START.plusSeconds(10));
    }

    @Test
    void grantsOneWaiverHoweverOftenItIsAskedForAtOnce() {
        Instant until = coop.waived(alice);
        assertThat(coop.waived(alice)).isEqualTo(until);
        assertThat(coop.memberships.of(coop.membership(alice)).waivers()).hasSize(1);
    }

    @Test
    void tellsNobodyOfAWaiver() {
        coop.waive().run(alice);
        change(alice, Treasury.monthly("9.00"), true);
        List<NewEvent> announced =
                coop.events.appended().subList(2, coop.events.appended().size());
        assertThat(announced).extracting(NewEvent::type).containsExactly("membership.changed", "membership.changed");
        assertThat(announced).allSatisfy(event -> {
            assertThat(event.data()).isEmpty();
            assertThat(event.act()).isEmpty();
            assertThat(event.subject())
                    .isNotEqualTo(coop.membership(alice).value())
                    .isNotEqualTo(alice.account().value());
        });
        assertThat(announced).extracting(NewEvent::subject).doesNotHaveDuplicates();
    }

    @Test
    void cannotDeclareAWaiverWhereTheCharterGivesThatToTheTreasury() {
        Treasury strict = new Treasury(Map.of(Clause.WAIVER_MODE, "by-treasury"));
        Actor member = strict.member("member");
        assertRefused(() -> strict.waive().run(member), DuesRefusal.WAIVER_BY_TREASURY);
        assertThat(strict.standing(member)).isEqualTo("pending");
    }

    @Test
    void isGrantedAWaiverByTheTreasuryWhereTheCharterSaysSo() {
        Treasury strict = new Treasury(Map.of(Clause.WAIVER_MODE, "by-treasury"));
        Actor member = strict.member("member");
        MembershipId id = strict.membership(member);
        assertRefused(() -> strict.grant().run(member, id), CommonRefusal.POWER_MISSING);
        assertRefused(
                () -> strict.grant().run(strict.treasurer, new MembershipId(UUID.randomUUID())), CommonRefusal.UNKNOWN);
        Instant until = strict.grant().run(strict.treasurer, id);
        assertThat(strict.shown(member).waivedUntil()).contains(until);
        assertThat(strict.standing(member)).isEqualTo("current");
        assertThat(strict.events
                        .appended()
                        .subList(2, strict.events.appended().size())
                        .toString())
                .doesNotContain(id.toString());
        strict.resign().run(member);
        assertRefused(() -> strict.grant().run(strict.treasurer, id), DuesRefusal.MEMBERSHIP_ENDED);
        assertRefused(
                () -> coop.grant().run(coop.treasurer, coop.membership(alice)), DuesRefusal.WAIVER_NOT_BY_TREASURY);
    }

    @Test
    void hearsEveryReasonInOrder() {
        Treasury strict = new Treasury(Map.of(Clause.WAIVER_MODE, "by-treasury"));
        ShowMembershipActions.Possible possible =
                new ShowMembershipActions(strict.clock, strict.charter, strict.register).run(strict.person("guest"));
        assertThat(possible.join()).isEmpty();
        assertThat(possible.resign()).extracting(Objection::refusal).containsExactly(MembershipRefusal.NOT_A_MEMBER);
        assertThat(possible.waive())
                .extracting(Objection::refusal)
                .containsExactly(MembershipRefusal.NOT_A_MEMBER, DuesRefusal.WAIVER_BY_TREASURY);
    }

    @Test
    void endsAtOnceByResignation() {
        coop.pays(alice, "5.00");
        coop.resign().run(alice);
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertRefused(() -> coop.resign().run(alice), MembershipRefusal.ENDED);
        assertRefused(() -> coop.waive().run(alice), MembershipRefusal.ENDED);
        assertRefused(() -> coop.resign().run(coop.person("guest")), MembershipRefusal.NOT_A_MEMBER);
        coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void changesFromTheNextInvoiceOn() {
        Membership changed = change(alice, new Contribution(Money.parse("7.00", "USD"), Interval.YEAR), true);
        assertThat(changed.listed()).isTrue();
        assertThat(changed.contribution().perInterval()).isEqualTo(Money.parse("84.00", "USD"));
        assertThat(coop.shown(alice).openInvoice().orElseThrow().amount()).isEqualTo(Money.parse("5.00", "USD"));
        assertFlaw(() -> change(alice, Treasury.monthly("1.00"), true), "/contribution/amount");
    }

    @Test
    void refusesAChangeDecidedOnAnOlderVersion() {
        long version = coop.shown(alice).membership().version();
        change(alice, Treasury.monthly("6.00"), false);
        assertRefused(
                () -> coop.change().run(alice, new ChangeMembership.Request(Treasury.monthly("7.00"), false, version)),
                CommonRefusal.IF_MATCH_STALE);
    }

    @Test
    void keepsAContributionBelowALaterMinimumUntilItIsChanged() {
        coop.charter.adopt(Clause.DUES_MINIMUM, "8.00", coop.clock.instant(), new ActId(UUID.randomUUID()));
        assertThat(change(alice, Treasury.monthly("5.00"), true).listed()).isTrue();
        assertFlaw(() -> change(alice, Treasury.monthly("6.00"), true), "/contribution/amount");
    }

    @Test
    void endsByLawOnce() {
        Payload payload =
                new Payload(Map.of("membership", coop.membership(alice).toString(), "reason", "Fraud"));
        ActId act = new ActId(UUID.randomUUID());
        coop.expel().check(payload, coop.clock.instant());
        assertThat(coop.expel().person(payload)).contains(alice.account());
        assertThat(coop.expel().price(payload, coop.clock.instant()).oneOff().isZero())
                .isTrue();
        coop.expel().enact(payload, new MeasureHandler.Enacting(act, coop.clock.instant()));
        assertThat(coop.standing(alice)).isEqualTo("ended");
        NewEvent closed = coop.events.appended().get(coop.events.appended().size() - 1);
        assertThat(closed)
                .isEqualTo(NewEvent.of(
                        "membership.closed", coop.membership(alice).value(), act, Map.of("reason", "expulsion")));
        assertRefused(() -> coop.expel().check(payload, coop.clock.instant()), MembershipRefusal.ENDED_ALREADY);
    }

    @Test
    void canBeExpelledByHandleWithoutBeingListed() {
        Payload byHandle = new Payload(Map.of("account", "alice", "reason", "Fraud"));
        coop.expel().check(byHandle, coop.clock.instant());
        assertThat(coop.expel().person(byHandle)).contains(alice.account());
        coop.expel().enact(byHandle, enacting());
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertRefused(() -> coop.expel().enact(byHandle, enacting()), MembershipRefusal.ENDED_ALREADY);
    }

    @Test
    void isNotBetrayedByAProposalToExpelSomebody() {
        coop.person("guest");
        coop.resign().run(alice);
        for (String handle : List.of("guest", "alice")) {
            Payload byHandle = new Payload(Map.of("account", handle, "reason", "Fraud"));
            coop.expel().check(byHandle, coop.clock.instant());
            assertRefused(() -> coop.expel().enact(byHandle, enacting()), MembershipRefusal.ENDED_ALREADY);
        }
    }

    @Test
    void isExpelledOnlyByAMeasureThatNamesItAndAReason() {
        assertFlaw(
                () -> coop.expel()
                        .check(new Payload(Map.of("account", "nobody", "reason", "Fraud")), coop.clock.instant()),
                "/account");
        assertFlaw(
                () -> coop.expel()
                        .check(
                                new Payload(Map.of(
                                        "account",
                                        "alice",
                                        "membership",
                                        coop.membership(alice).toString(),
                                        "reason",
                                        "Fraud")),
                                coop.clock.instant()),
                "/account");
        assertFlaws(
                () -> coop.expel().check(new Payload(Map.of("colour", "red")), coop.clock.instant()),
                "/membership",
                "/reason",
                "/colour");
        assertFlaw(
                () -> coop.expel()
                        .check(
                                new Payload(
                                        Map.of("membership", UUID.randomUUID().toString(), "reason", "Fraud")),
                                coop.clock.instant()),
                "/membership");
    }

    private MeasureHandler.Enacting enacting() {
        return new MeasureHandler.Enacting(new ActId(UUID.randomUUID()), coop.clock.instant());
    }

    private Membership change(Actor actor, Contribution contribution, boolean listed) {
        long version = coop.shown(actor).membership().version();
        return coop.change().run(actor, new ChangeMembership.Request(contribution, listed, version));
    }

    private void assertStanding(Instant at, String standing) {
        coop.clock.set(at);
        assertThat(coop.standing(alice)).as("at %s", at).isEqualTo(standing);
    }

    private static void assertFlaw(ThrowingCallable act, String pointer) {
        assertFlaws(act, pointer);
    }

    private static void assertFlaws(ThrowingCallable act, String... pointers) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactlyInAnyOrder(pointers));
    }

    private static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
