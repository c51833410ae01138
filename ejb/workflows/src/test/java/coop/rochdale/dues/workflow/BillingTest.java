package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.workflow.ChangeMembership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillingTest {

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");

    @Test
    void asksBeforeEachPeriodOnce() {
        coop.pays(alice, "5.00");
        day("2026-02-20");
        assertThat(bill().progress()).isEqualTo(new BillingRun.Progress(1, 1, 0, 1));
        day("2026-02-21");
        assertThat(bill().progress()).isEqualTo(new BillingRun.Progress(1, 1, 1, 0));
        assertThat(bill().progress().issued()).isZero();
        assertThat(asked(alice)).containsExactly("2026-01-31/2026-02-28 5.00 paid", "2026-02-28/2026-03-31 5.00 open");
        coop.pays(alice, "5.00");
        day("2026-03-24");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-03-31/2026-04-30 5.00 open");
    }

    @Test
    void runsThroughADayToComeForTheTreasuryOnly() {
        coop.pays(alice, "5.00");
        assertThatThrownBy(() -> coop.billing().run(alice, coop.today()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.POWER_MISSING));
        for (LocalDate wrong :
                List.of(coop.today().minusDays(1), coop.today().plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> coop.billing().run(coop.treasurer, wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws())
                                    .extracting(Flaw::pointer)
                                    .containsExactly("/through"));
        }
        BillingRun run = coop.billing().run(coop.treasurer, LocalDate.of(2026, 2, 21));
        assertThat(run.progress().issued()).isOne();
        assertThat(run.startedBy()).contains(coop.treasurer.account());
        assertThat(coop.events.types()).endsWith("power.used", "billing.started", "billing.finished");
    }

    @Test
    void beginsOnceADayByItself() {
        coop.billing().goOn(true);
        coop.billing().goOn(true);
        coop.clock.advance(Span.parse("P1D"));
        coop.billing().goOn(false);
        coop.billing().goOn(true);
        List<BillingRun> runs =
                coop.runs.list(new Page.Wish(10, Optional.empty())).items();
        assertThat(runs)
                .extracting(BillingRun::through)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31));
        assertThat(runs).allMatch(run -> run.finishedAt().isPresent());
    }

    @Test
    void tellsTheSameOfARunWhetherAnybodyWasAskedOrNot() {
        coop.pays(alice, "5.00");
        int before = coop.events.appended().size();
        coop.billing().goOn(true);
        day("2026-02-21");
        coop.billing().goOn(true);
        assertThat(coop.events.types().subList(before, coop.events.types().size()))
                .containsExactly("billing.started", "billing.finished", "billing.started", "billing.finished");
    }

    @Test
    void usesCreditBeforeAnythingElse() {
        coop.pays(alice, "12.00");
        day("2026-02-21");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-02-28/2026-03-31 5.00 paid");
        assertThat(coop.standing(alice)).isEqualTo("current");
        day("2026-03-24");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-03-31/2026-04-30 5.00 open");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(Money.parse("2.00", "USD"));
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 12.00 USD", "income:dues -12.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void leavesWhoDidNotPayInPeaceAndGoesOnOnceTheyDo() {
        coop.pays(alice, "5.00");
        stepThrough("2026-02-01", "2026-03-29");
        assertThat(coop.standing(alice)).isEqualTo("grace");
        assertThat(asked(alice)).hasSize(2);
        coop.pays(alice, "5.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-03-31/2026-04-30 5.00 open");
    }

    @Test
    void asksNobodyWhoIsWaivedOrLapsedOrGone() {
        Actor bob = coop.member("bob");
        Actor carol = coop.member("carol");
        coop.pays(alice, "5.00");
        coop.pays(bob, "5.00");
        coop.pays(carol, "5.00");
        coop.waive().run(alice);
        coop.resign().run(carol);
        stepThrough("2026-02-01", "2026-07-30");
        assertThat(coop.standing(bob)).isEqualTo("lapsed");
        assertThat(asked(alice)).hasSize(1);
        assertThat(asked(bob)).hasSize(2);
        assertThat(asked(carol)).hasSize(1);
        day("2026-07-31");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-07-31/2026-08-31 5.00 open");
    }

    @Test
    void asksForTheHigherFeeOnceTheMemberWasToldInTime() {
        coop.pays(alice, "5.00");
        day("2026-02-10");
        coop.charter.adopt(
                Clause.DUES_MINIMUM, "6.00", Instant.parse("2026-02-20T00:00:00Z"), new ActId(UUID.randomUUID()));
        day("2026-02-20");
        bill();
        day("2026-02-21");
        bill();
        assertThat(asked(alice)).last().as("told 8 days before").isEqualTo("2026-02-28/2026-03-31 5.00 open");
        coop.pays(alice, "5.00");
        day("2026-03-24");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-03-31/2026-04-30 6.00 open");
        assertThat(coop.shown(alice).membership().contribution().monthly()).isEqualTo(Money.parse("5.00", "USD"));
    }

    @Test
    void asksFromTheNextInvoiceOnForWhatTheMemberChose() {
        coop.pays(alice, "5.00");
        long version = coop.shown(alice).membership().version();
        coop.change()
                .run(
                        alice,
                        new ChangeMembership.Request(
                                new Contribution(Money.parse("7.00", "USD"), Interval.YEAR), false, version));
        day("2026-02-21");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2026-02-28/2027-02-28 84.00 open");
        coop.pays(alice, "84.00");
        day("2027-02-21");
        bill();
        assertThat(asked(alice)).last().isEqualTo("2027-02-28/2028-02-29 84.00 open");
    }

    @Test
    void coversEveryDayOfTwoYearsOnceForWhoPaysAtOnce() {
        coop.pays(alice, "5.00");
        for (LocalDate day = coop.today().plusDays(1); day.isBefore(LocalDate.of(2028, 3, 5)); day = day.plusDays(1)) {
            day(day.toString());
            bill();
            if (coop.shown(alice).openInvoice().isPresent()) {
                coop.pays(alice, "5.00");
            }
            assertThat(coop.standing(alice)).as("on %s", day).isEqualTo("current");
        }
        List<PaidPeriod> paid = coop.memberships.of(coop.membership(alice)).paid();
        for (int number = 0; number < paid.size(); number++) {
            assertThat(paid.get(number).days()).isEqualTo(Interval.MONTH.period(LocalDate.of(2026, 1, 31), number));
        }
        assertThat(paid).hasSizeGreaterThanOrEqualTo(25);
        assertThat(coop.books()).containsExactly("assets:bank:main 130.00 USD", "income:dues -130.00 USD");
    }

    @Test
    void tellsMembersEachThingOnce() {
        Actor waived = coop.member("waived");
        coop.pays(alice, "5.00");
        coop.waive().run(waived);
        stepThrough("2026-02-01", "2026-08-02");
        assertThat(told(alice))
                .containsExactly(
                        "2026-02-21 invoice-issued",
                        "2026-02-25 due-soon",
                        "2026-02-28 grace-begun",
                        "2026-03-23 lapse-soon",
                        "2026-03-30 lapsed");
        assertThat(told(waived))
                .containsExactly("2026-02-01 invoice-issued", "2026-07-17 waiver-ending", "2026-07-31 grace-begun");
        assertThat(coop.events.types()).doesNotContain("notice.told");
    }

    private List<String> told(Actor member) {
        List<String> lines = new ArrayList<>();
        new ListNotices(coop.notices)
                .run(member, new Page.Wish(100, Optional.empty()))
                .items()
                .forEach(notice -> lines.add(
                        0,
                        notice.toldAt().toString().substring(0, 10) + " "
                                + notice.tiding().kind().word()));
        return lines;
    }

    private BillingRun bill() {
        return coop.billing().run(coop.treasurer, coop.today());
    }

    private void stepThrough(String from, String to) {
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            day(day.toString());
            coop.billing().goOn(true);
        }
    }

    private void day(String day) {
        coop.clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    private List<String> asked(Actor member) {
        List<InvoiceView> newestFirst = coop.dues
                .invoicesOf(member.account(), coop.clock.instant(), new Page.Wish(100, Optional.empty()))
                .items();
        List<String> lines = new ArrayList<>();
        newestFirst.forEach(invoice -> lines.add(
                0,
                "%s/%s %s %s"
                        .formatted(
                                invoice.period().from(),
                                invoice.period().to(),
                                invoice.amount().amount(),
                                invoice.status().word())));
        return lines;
    }
}
