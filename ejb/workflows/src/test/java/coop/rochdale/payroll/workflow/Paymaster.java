package coop.rochdale.payroll.workflow;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.dues.InMemoryDues;
import coop.rochdale.dues.InMemoryNotices;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.payroll.InMemoryHours;
import coop.rochdale.payroll.InMemoryPayroll;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.SalaryEntry;
import coop.rochdale.positions.workflow.PowerUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A co-op in memory with bakers to pay. It is 1 March 2026, nine in the morning. */
final class Paymaster {

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");
    private static final ActId ACT = new ActId(new UUID(0, 1));
    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    final SettableClock clock = new SettableClock(BEGIN);
    final InMemoryCharter charter = InMemoryCharter.founded();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryEvents events = new InMemoryEvents();
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryPositions positions = new InMemoryPositions(ACT);
    final InMemoryEmployments employments = new InMemoryEmployments();
    final InMemoryHours hours = new InMemoryHours();
    final InMemoryPayroll payroll = new InMemoryPayroll(
            positions, employments, hours, id -> accounts.byId(id).orElseThrow().handle());
    final InMemoryMemberships memberships = new InMemoryMemberships(charter, accounts);
    final InMemoryNotices notices = new InMemoryNotices(charter, memberships, new InMemoryDues(memberships));
    final Actor treasurer = new Actor(accounts.someone("treasurer", BEGIN));
    final Actor ada = new Actor(accounts.someone("ada", BEGIN));

    RunPayroll payroll() {
        return new RunPayroll(
                payroll,
                new StartPayrollRun(clock, charter, powers(), payroll, events),
                new AdvancePayrollRun(clock, payroll, payroll, employments, notices, ledger, events)
                        .ordering(new Random(7)));
    }

    PayWages wages() {
        return new PayWages(clock, powers(), payroll, payroll, ledger, events);
    }

    PayslipView paid(PayslipId payslip, String amount, String reference) {
        return wages().run(
                        treasurer,
                        new PayWages.Request(
                                payslip, Money.parse(amount, "USD"), new BankTransfer(reference, today())));
    }

    TakeBackWagePayment takingBack() {
        return new TakeBackWagePayment(clock, powers(), payroll, payroll, ledger, events);
    }

    PayslipView takenBack(PayslipId payslip, String reference, String reason) {
        return takingBack().run(treasurer, new TakeBackWagePayment.Request(payslip, reference, reason));
    }

    PayrollRun pays(String month) {
        return payroll().run(treasurer, YearMonth.parse(month));
    }

    /** A position with three seats, at this salary from now on. */
    Position baker(Salary salary) {
        JobDescription job = new JobDescription("Baker", "Bakes.", 3, Set.of(), Span.ofDays(30), Optional.empty());
        PositionId id = new PositionId(UUID.randomUUID());
        positions.create(new NewPosition(id, job, salary, ACT, clock.instant()));
        return positions.byId(id).orElseThrow();
    }

    /** Hired from now on. */
    Employment hired(Actor worker, Position position) {
        Employments all = employments;
        Hiring hiring = new Hiring(position, worker.account(), clock.instant());
        Employment begun = hiring.employment(
                new EmploymentId(UUID.randomUUID()), ACT, all.unended(position.id(), clock.instant()));
        all.begin(begun, hiring);
        return begun;
    }

    void raise(Position position, Salary salary) {
        LocalDate today = today();
        positions.changeSalary(position.id(), new SalaryEntry(salary, today, ACT));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }

    void day(String day) {
        clock.set(Instant.parse(day + "T09:00:00Z"));
    }

    /** The oldest first. */
    List<String> payslips(Actor worker) {
        List<PayslipView> newestFirst =
                new ListOwnPayslips(payroll).run(worker, ALL).items();
        return newestFirst.stream()
                .sorted(java.util.Comparator.comparing(PayslipView::number))
                .map(view ->
                        view.payslip().month() + " " + view.payslip().gross().amount())
                .toList();
    }

    List<String> books() {
        return ledger.balances(Until.now()).stream()
                .map(balance -> balance.account() + " " + balance.balance().amount())
                .toList();
    }

    PowerUse powers() {
        return new PowerUse(held(), events);
    }

    Powers held() {
        return new Held();
    }

    private final class Held implements Powers {
        @Override
        public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
            return account.equals(treasurer.account()) && power == Power.TREASURY
                    ? Optional.of(new Holding(new PositionId(new UUID(0, 7)), 7, ACT))
                    : Optional.empty();
        }

        @Override
        public Set<Power> of(AccountId account, Instant at) {
            return Set.of();
        }
    }
}
