package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.workflow.SetFeeMeasure;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Payload;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lives of members over two years, day by day: what the public is told, and what the books say in the end. */
class TwoYearsTest {

    private static final LocalDate END = LocalDate.of(2028, 3, 1);

    private final Treasury coop = Treasury.open();
    private LocalDate day = LocalDate.of(2026, 1, 31);

    @Test
    void joinsPaysForgetsLapsesAndReturns() {
        Actor alice = coop.member("alice");
        coop.pays(alice, "5.00");
        until("2026-02-21");
        coop.pays(alice, "5.00");
        until("2026-03-31");
        assertThat(coop.standing(alice)).isEqualTo("grace");
        until("2026-05-01");
        assertThat(coop.standing(alice)).isEqualTo("lapsed");
        coop.pays(alice, "5.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        until("2026-06-01");
        assertThat(coop.standing(alice)).isEqualTo("grace");
        until("2026-11-29");
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertThat(events())
                .containsExactly(
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "payment.recorded",
                        "payment.recorded");
        assertThat(books())
                .containsExactly(
                        "2026-01-31 Dues received: assets:bank:main 5.00, income:dues -5.00",
                        "2026-02-21 Dues received: assets:bank:main 5.00, income:dues -5.00",
                        "2026-05-01 Dues received: assets:bank:main 5.00, income:dues -5.00");
    }

    @Test
    void paysByTheYearAcrossALeapDayAndAFeeThatRose() {
        Actor yearly = coop.person("yearly");
        coop.join().run(yearly, new Contribution(Money.parse("5.00", "USD"), Interval.YEAR));
        coop.pays(yearly, "60.00");
        until("2026-12-01");
        feeIs("5.50", "2027-01-15");
        until("2027-01-24");
        coop.pays(yearly, "66.00");
        until("2028-01-24");
        coop.pays(yearly, "60.00");
        assertThat(coop.shown(yearly).openInvoice().orElseThrow().settled()).isEqualTo(Money.parse("60.00", "USD"));
        coop.pays(yearly, "6.00");
        until(END.toString());
        assertThat(coop.standing(yearly)).isEqualTo("current");
        assertThat(periods(yearly))
                .containsExactly("2026-01-31/2027-01-31", "2027-01-31/2028-01-31", "2028-01-31/2029-01-31");
        assertThat(books())
                .containsExactly(
                        "2026-01-31 Dues received: assets:bank:main 60.00, income:dues -60.00",
                        "2027-01-24 Dues received: assets:bank:main 66.00, income:dues -66.00",
                        "2028-01-24 Dues received: assets:bank:main 60.00, income:dues -60.00",
                        "2028-01-24 Dues received: assets:bank:main 6.00, income:dues -6.00");
        assertThat(events())
                .containsExactly(
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "charter.amended",
                        "payment.recorded",
                        "payment.recorded",
                        "payment.recorded");
    }

    /** As members vote it. */
    private void feeIs(String amount, String from) {
        Payload law = new Payload(Map.of("minimum", Map.of("amount", amount, "currency", "USD"), "from", from));
        SetFeeMeasure measure = new SetFeeMeasure(coop.charter, coop.events);
        measure.check(law, coop.clock.instant());
        measure.enact(law, new MeasureHandler.Enacting(new ActId(UUID.randomUUID()), coop.clock.instant()));
    }

    @Test
    void livesByTheEndsOfMonthsAcrossALeapDay() {
        List<Actor> members = new ArrayList<>();
        for (String joins : List.of("2027-12-29", "2027-12-30", "2027-12-31")) {
            until(joins);
            Actor member = coop.member("joined-" + joins);
            coop.pays(member, "20.00");
            members.add(member);
        }
        until("2028-04-01");
        assertThat(periods(members.get(0)))
                .containsExactly(
                        "2027-12-29/2028-01-29",
                        "2028-01-29/2028-02-29",
                        "2028-02-29/2028-03-29",
                        "2028-03-29/2028-04-29");
        assertThat(periods(members.get(1)))
                .containsExactly(
                        "2027-12-30/2028-01-30",
                        "2028-01-30/2028-02-29",
                        "2028-02-29/2028-03-30",
                        "2028-03-30/2028-04-30");
        assertThat(periods(members.get(2)))
                .containsExactly(
                        "2027-12-31/2028-01-31",
                        "2028-01-31/2028-02-29",
                        "2028-02-29/2028-03-31",
                        "2028-03-31/2028-04-30");
        assertThat(members)
                .allSatisfy(member -> assertThat(coop.standing(member)).isEqualTo("current"));
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 60.00 USD", "income:dues -60.00 USD", "liabilities:member-credit 0.00 USD");
        String settled = " Dues settled from member credit: income:dues -5.00, liabilities:member-credit 5.00";
        assertThat(books().subList(3, books().size()))
                .containsExactly(
                        "2028-01-22" + settled,
                        "2028-01-23" + settled,
                        "2028-01-24" + settled,
                        "2028-02-22" + settled.replace("5.00", "15.00"),
                        "2028-03-22" + settled,
                        "2028-03-23" + settled,
                        "2028-03-24" + settled);
        assertThat(events())
                .containsExactly(
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded");
    }

    @Test
    void needsAWaiverForAWhileAndNobodyIsTold() {
        Actor alice = coop.member("alice");
        coop.pays(alice, "5.00");
        until("2026-02-20");
        coop.waive().run(alice);
        until("2026-08-20");
        assertThat(coop.standing(alice)).isEqualTo("grace");
        coop.pays(alice, "5.00");
        until("2026-09-12");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(periods(alice)).containsExactly("2026-01-31/2026-02-28", "2026-08-20/2026-09-20");
        assertThat(events())
                .containsExactly(
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "membership.changed",
                        "payment.recorded");
        assertThat(books())
                .containsExactly(
                        "2026-01-31 Dues received: assets:bank:main 5.00, income:dues -5.00",
                        "2026-08-20 Dues received: assets:bank:main 5.00, income:dues -5.00");
    }

    @Test
    void paysAheadAndHasACheckBounce() {
        Actor alice = coop.member("alice");
        PaymentId ahead = coop.pays(alice, "20.00");
        until("2026-04-10");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(periods(alice))
                .containsExactly("2026-01-31/2026-02-28", "2026-02-28/2026-03-31", "2026-03-31/2026-04-30");
        coop.chargeBack().run(coop.treasurer, ahead, "Returned by the bank.", Optional.empty());
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(books())
                .containsExactly(
                        "2026-01-31 Dues received: assets:bank:main 20.00, income:dues -5.00,"
                                + " liabilities:member-credit -15.00",
                        "2026-02-21 Dues settled from member credit: income:dues -5.00, liabilities:member-credit 5.00",
                        "2026-03-24 Dues settled from member credit: income:dues -5.00, liabilities:member-credit 5.00",
                        "2026-04-10 Reversal of transaction 1: assets:bank:main -20.00, income:dues 5.00,"
                                + " liabilities:member-credit 15.00",
                        "2026-04-10 Dues and member credit after a refund: income:dues 10.00,"
                                + " liabilities:member-credit -10.00");
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 0.00 USD", "income:dues 0.00 USD", "liabilities:member-credit 0.00 USD");
        assertThat(events())
                .containsExactly("membership.opened", "invoice.issued", "payment.recorded", "payment.refunded");
    }

    @Test
    void reckonsInDaysOfUtcWhereverAnybodyIs() {
        coop.clock.set(Instant.parse("2026-03-31T23:30:00Z"));
        Actor west = coop.member("west");
        coop.pays(west, "5.00");
        coop.clock.set(Instant.parse("2026-04-01T00:30:00Z"));
        Actor east = coop.member("east");
        coop.pays(east, "5.00");
        assertThat(periods(west)).containsExactly("2026-03-31/2026-04-30");
        assertThat(periods(east)).containsExactly("2026-04-01/2026-05-01");
        coop.clock.set(Instant.parse("2026-04-30T00:00:00Z"));
        assertThat(coop.standing(west)).isEqualTo("grace");
        assertThat(coop.standing(east)).isEqualTo("current");
        assertThat(books())
                .containsExactly(
                        "2026-03-31 Dues received: assets:bank:main 5.00, income:dues -5.00",
                        "2026-04-01 Dues received: assets:bank:main 5.00, income:dues -5.00");
        assertThat(events())
                .containsExactly(
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded",
                        "membership.opened",
                        "invoice.issued",
                        "payment.recorded");
    }

    /** Bills every day, as the daily run does, until the morning of that one. */
    private void until(String date) {
        while (day.isBefore(LocalDate.parse(date))) {
            day = day.plusDays(1);
            coop.clock.set(Instant.parse(day + "T09:00:00Z"));
            coop.billing().goOn(true);
        }
    }

    private List<String> periods(Actor member) {
        List<String> oldestFirst = new ArrayList<>();
        coop.dues
                .invoicesOf(member.account(), coop.clock.instant(), new Page.Wish(100, Optional.empty()))
                .items()
                .forEach(invoice -> oldestFirst.add(
                        0, invoice.period().from() + "/" + invoice.period().to()));
        return oldestFirst;
    }

    /** What the public was told, but for the days' runs, which are always the same, and the treasury's uses of its power. */
    private List<String> events() {
        return coop.events.types().stream()
                .filter(type -> !type.startsWith("billing.") && !type.equals("power.used"))
                .toList();
    }

    private List<String> books() {
        List<String> oldestFirst = new ArrayList<>();
        coop.ledger
                .transactions(LedgerQueries.Wanted.all(), new Page.Wish(100, Optional.empty()))
                .items()
                .forEach(transaction -> oldestFirst.add(0, line(transaction)));
        return oldestFirst;
    }

    private static String line(Transaction transaction) {
        return transaction.bookedOn() + " " + transaction.description() + ": "
                + transaction.postings().stream()
                        .map(posting ->
                                posting.account() + " " + posting.amount().amount())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
