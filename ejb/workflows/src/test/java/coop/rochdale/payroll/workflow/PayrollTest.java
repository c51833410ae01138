package coop.rochdale.payroll.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.workflow.ListNotices;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.positions.Samples;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class PayrollTest {

    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    private final Paymaster coop = new Paymaster();

    @Test
    void saysOnceWhatEverybodyEarnedAndBooksIt() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.day("2026-03-28");
        PayrollRun run = coop.pays("2026-03");
        assertThat(run.progress().payslips()).isOne();
        assertThat(run.finishedAt()).isPresent();
        assertThat(coop.pays("2026-03").progress().payslips()).isZero();

        assertThat(coop.payslips(coop.ada)).containsExactly("2026-03 3100.00");
        assertThat(coop.books()).containsExactly("expenses:wages 3100.00", "liabilities:wages -3100.00");
        assertThat(coop.events.types())
                .containsExactly(
                        "power.used",
                        "payroll.started",
                        "payslip.issued",
                        "payroll.finished",
                        "power.used",
                        "payroll.started",
                        "payroll.finished");
    }

    @Test
    void tellsEachWorkerOnceThatTheirPayslipIsReady() {
        Actor bo = new Actor(coop.accounts.someone("bo", coop.clock.instant()));
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.hired(bo, coop.baker(Samples.monthly("2000.00")));
        coop.hired(bo, coop.baker(Samples.monthly("500.00")));
        coop.day("2026-03-28");
        coop.pays("2026-03");
        coop.pays("2026-03");
        assertThat(told(coop.ada)).containsExactly("Your payslip for 2026-03 is ready.");
        assertThat(told(bo)).as("of two jobs").hasSize(2).containsOnly("Your payslip for 2026-03 is ready.");
        assertThat(told(coop.treasurer)).isEmpty();
        coop.day("2026-04-28");
        coop.pays("2026-04");
        assertThat(told(coop.ada))
                .containsExactly("Your payslip for 2026-04 is ready.", "Your payslip for 2026-03 is ready.");
    }

    private List<String> told(Actor worker) {
        return new ListNotices(coop.notices)
                .run(worker, ALL).items().stream()
                        .map(notice ->
                                notice.tiding().kind().sentence(notice.tiding().facts(), Locale.ENGLISH))
                        .toList();
    }

    @Test
    void tellsThePublicNoAmountAndNoName() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.day("2026-03-28");
        coop.payroll().goOn(true);
        assertThat(coop.events.appended())
                .filteredOn(event -> event.type().equals("payslip.issued"))
                .extracting(event -> event.data().toString())
                .containsExactly("{month=2026-03}");
        Transaction booked = coop.ledger
                .transactions(LedgerQueries.Wanted.all(), new Page.Wish(9, Optional.empty()))
                .items()
                .get(0);
        assertThat(booked.description()).isEqualTo("Wages for 2026-03");
        assertThat(booked.act()).isEmpty();
    }

    @Test
    void theClockRunsOneMonthAfterTheOther() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.day("2026-03-27");
        coop.payroll().goOn(true);
        assertThat(coop.payslips(coop.ada)).isEmpty();
        coop.day("2026-05-28");
        coop.payroll().goOn(false);
        assertThat(coop.payslips(coop.ada)).isEmpty();
        coop.payroll().goOn(true);
        coop.payroll().goOn(true);
        assertThat(coop.payslips(coop.ada)).containsExactly("2026-03 3100.00", "2026-04 3100.00", "2026-05 3100.00");
        List<PayrollRun> runs =
                coop.payroll.list(new Page.Wish(10, Optional.empty())).items();
        assertThat(runs).hasSize(3).allMatch(run -> run.startedBy().isEmpty());
    }

    @Test
    void putsRightNextMonthWhatChangedAfterTheRun() {
        var baker = coop.baker(Samples.monthly("3100.00"));
        coop.hired(coop.ada, baker);
        coop.day("2026-03-28");
        coop.payroll().goOn(true);
        coop.day("2026-03-30");
        coop.raise(baker, Samples.monthly("6200.00"));
        Actor late = new Actor(coop.accounts.someone("late", coop.clock.instant()));
        coop.hired(late, baker);
        coop.day("2026-04-28");
        coop.payroll().goOn(true);
        assertThat(coop.payslips(coop.ada)).containsExactly("2026-03 3100.00", "2026-04 6400.00");
        assertThat(coop.payslips(late)).containsExactly("2026-04 6600.00");
        assertThat(lines(late)).containsExactly("2026-03 400.00", "2026-04 6200.00");
    }

    @Test
    void isTheTreasurysAndOnlyOfMonthsWhoseDayHasCome() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.day("2026-04-27");
        assertThatThrownBy(() -> coop.payroll().run(coop.ada, YearMonth.of(2026, 3)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.POWER_MISSING));
        for (String wrong : List.of("2026-02", "2026-04", "2027-01")) {
            assertThatThrownBy(() -> coop.pays(wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws())
                                    .extracting(Flaw::pointer)
                                    .containsExactly("/month"));
        }
        assertThat(coop.pays("2026-03").progress().payslips()).isOne();
    }

    @Test
    void aPayslipIsItsWorkersAlone() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.day("2026-03-28");
        coop.pays("2026-03");
        PayslipView view = coop.payroll.views().findFirst().orElseThrow();
        assertThat(new ShowOwnPayslip(coop.payroll).run(coop.ada, view.payslip().id()))
                .isEqualTo(view);
        assertThatThrownBy(() -> new ShowOwnPayslip(coop.payroll)
                        .run(coop.treasurer, view.payslip().id()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.UNKNOWN));
        assertThat(coop.payslips(coop.treasurer)).isEmpty();
    }

    @Test
    void wagesArePaidInPartsAndNeverTwice() {
        PayslipId payslip = owed("3100.00");
        assertThat(coop.paid(payslip, "1000.00", "transfer-1").owed()).isEqualTo(Money.parse("2100.00", "USD"));
        assertRefused(PayrollRefusal.PAYMENT_RECORDED, () -> coop.paid(payslip, "1000.00", " transfer-1 "));
        assertRefused(PayrollRefusal.MORE_THAN_OWED, () -> coop.paid(payslip, "2100.01", "transfer-2"));
        assertThat(coop.payroll.list(true, ALL).items()).hasSize(1);
        assertThat(coop.paid(payslip, "2100.00", "transfer-2").owed().isZero()).isTrue();
        assertRefused(PayrollRefusal.PAID_ALREADY, () -> coop.paid(payslip, "0.01", "transfer-3"));
        assertRefused(PayrollRefusal.PAYMENT_RECORDED, () -> coop.paid(payslip, "0.01", "transfer-2"));
        assertThat(coop.payroll.list(true, ALL).items()).isEmpty();
        assertThat(coop.books())
                .containsExactly("assets:bank:main -3100.00", "expenses:wages 3100.00", "liabilities:wages 0.00");
        assertThat(coop.events.types().stream().filter("payslip.paid"::equals)).hasSize(2);
    }

    @Test
    void saysEverythingThatIsWrongWithAPayment() {
        PayslipId payslip = owed("3100.00");
        for (String wrong : List.of("0.00", "-1.00")) {
            assertThatThrownBy(() -> coop.paid(payslip, wrong, ""))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws())
                                    .extracting(Flaw::pointer)
                                    .containsExactly("/reference", "/amount/amount"));
        }
        PayWages.Request mine =
                new PayWages.Request(payslip, Money.parse("1.00", "USD"), new BankTransfer("x", coop.today()));
        assertRefused(CommonRefusal.POWER_MISSING, () -> coop.wages().run(coop.ada, mine));
        assertRefused(
                CommonRefusal.UNKNOWN,
                () -> coop.paid(new PayslipId(coop.ada.account().value()), "1.00", "x"));
    }

    @Test
    void noOrderTellsWhoseAPayslipIs() {
        List<AccountId> hired = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Actor worker = new Actor(coop.accounts.someone("worker-" + number, coop.clock.instant()));
            coop.hired(worker, coop.baker(Samples.monthly("3100.00")));
            hired.add(worker.account());
        }
        coop.day("2026-03-28");
        coop.pays("2026-03");
        Map<UUID, AccountId> workers = coop.payroll
                .views()
                .map(PayslipView::payslip)
                .collect(Collectors.toMap(payslip -> payslip.id().value(), Payslip::worker));
        List<AccountId> told = coop.events.appended().stream()
                .filter(event -> event.type().equals("payslip.issued"))
                .map(event -> workers.get(event.subject()))
                .toList();
        List<AccountId> booked = coop.ledger.transactions(LedgerQueries.Wanted.all(), ALL).items().stream()
                .map(transaction -> workers.get(transaction.subject().orElseThrow()))
                .toList();
        for (List<AccountId> order : List.of(told, booked)) {
            assertThat(order).containsExactlyInAnyOrderElementsOf(hired).isNotEqualTo(hired);
        }
    }

    @Test
    void aPaymentIsTakenBackWholeAndOnceAndItsReferenceIsFree() {
        PayslipId payslip = owed("3100.00");
        coop.paid(payslip, "1000.00", "transfer-1");
        coop.paid(payslip, "2100.00", "transfer-2");
        PayslipView view = coop.takenBack(payslip, " transfer-1 ", "Sent back by the bank.");
        assertThat(view.owed()).isEqualTo(Money.parse("1000.00", "USD"));
        assertThat(view.payments())
                .extracting(paid -> paid.transfer().reference())
                .containsExactly("transfer-2");
        assertThat(coop.books())
                .containsExactly("assets:bank:main -2100.00", "expenses:wages 3100.00", "liabilities:wages -1000.00");
        assertRefused(
                PayrollRefusal.NO_SUCH_PAYMENT, () -> coop.takenBack(payslip, "transfer-1", "Sent back by the bank."));
        assertRefused(PayrollRefusal.NO_SUCH_PAYMENT, () -> coop.takenBack(payslip, "transfer-3", "Never was."));
        assertThat(coop.paid(payslip, "1000.00", "transfer-1").owed().isZero()).isTrue();
        assertThat(coop.events.types().stream().filter("payslip.payment-taken-back"::equals))
                .hasSize(1);
    }

    @Test
    void onlyTheTreasuryTakesPaymentsBackAndSaysWhy() {
        PayslipId payslip = owed("3100.00");
        coop.paid(payslip, "1000.00", "transfer-1");
        TakeBackWagePayment.Request request = new TakeBackWagePayment.Request(payslip, "transfer-1", "Sent back.");
        assertRefused(CommonRefusal.POWER_MISSING, () -> coop.takingBack().run(coop.ada, request));
        assertThatThrownBy(() -> coop.takenBack(payslip, "transfer-1", " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/reason"));
        assertRefused(
                CommonRefusal.UNKNOWN,
                () -> coop.takenBack(new PayslipId(coop.ada.account().value()), "transfer-1", "Sent back."));
    }

    @Test
    void wagesAreNotPaidBeforeTheirMonthNorTomorrow() {
        PayslipId payslip = owed("3100.00");
        for (String day : List.of("2026-02-28", "2026-03-29")) {
            PayWages.Request wrong = new PayWages.Request(
                    payslip, Money.parse("1.00", "USD"), new BankTransfer("x", LocalDate.parse(day)));
            assertThatThrownBy(() -> coop.wages().run(coop.treasurer, wrong))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws())
                                    .extracting(Flaw::pointer)
                                    .containsExactly("/paidOn"));
        }
        PayWages.Request early = new PayWages.Request(
                payslip, Money.parse("1.00", "USD"), new BankTransfer("x", LocalDate.parse("2026-03-01")));
        assertThat(coop.wages().run(coop.treasurer, early).payments()).hasSize(1);
    }

    private PayslipId owed(String monthly) {
        coop.hired(coop.ada, coop.baker(Samples.monthly(monthly)));
        coop.day("2026-03-28");
        coop.pays("2026-03");
        return coop.payroll.views().findFirst().orElseThrow().payslip().id();
    }

    private static void assertRefused(Refusal refusal, ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private List<String> lines(Actor worker) {
        return coop.payroll
                .views()
                .map(PayslipView::payslip)
                .filter(payslip -> payslip.worker().equals(worker.account()))
                .flatMap(payslip -> payslip.lines().stream())
                .map(line -> line.month() + " " + line.amount().amount())
                .toList();
    }
}
