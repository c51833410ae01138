package coop.rochdale.payroll.workflow;

import coop.rochdale.dues.NoticeKind;
import coop.rochdale.dues.Notices;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.PayrollRuns;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.Payslips;
import coop.rochdale.payroll.WageBooking;
import coop.rochdale.positions.Employments;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Takes a payroll run one step further: says what the next thousand employments earned, books it and tells them, in the
 * transaction that moves the run. A server that dies in between leaves a step done or not done, and any other goes on.
 */
@Stateless
public class AdvancePayrollRun {

    private static final int EMPLOYMENTS = 1_000;

    private InstantSource clock;
    private PayrollRuns runs;
    private Payslips payslips;
    private Employments employments;
    private Notices notices;
    private Ledger ledger;
    private Events events;
    private Random random;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AdvancePayrollRun() {}

    @Inject
    public AdvancePayrollRun(
            InstantSource clock,
            PayrollRuns runs,
            Payslips payslips,
            Employments employments,
            Notices notices,
            Ledger ledger,
            Events events) {
        this.clock = clock;
        this.runs = runs;
        this.payslips = payslips;
        this.employments = employments;
        this.notices = notices;
        this.ledger = ledger;
        this.events = events;
        this.random = new SecureRandom();
    }

    /** The same in an order that can be foreseen. */
    AdvancePayrollRun ordering(Random foreseen) {
        this.random = foreseen;
        return this;
    }

    /** The oldest run that is not finished and that nobody else has in hand; empty if there is none. */
    public Optional<PayrollRun> run() {
        return runs.holdNextUnfinished().map(this::step);
    }

    /** This one, waiting for whoever has it in hand; answers it as it is then. */
    public PayrollRun run(PayrollRunId id) {
        PayrollRun run = runs.hold(id).orElseThrow();
        return run.finishedAt().isPresent() ? run : step(run);
    }

    private PayrollRun step(PayrollRun run) {
        int after = run.progress().reached();
        int upTo = Math.min(after + EMPLOYMENTS, run.progress().last());
        employments.holdWages();
        Instant now = clock.instant();
        List<Payslip> due = new ArrayList<>(payslips.due(new Payslips.Batch(run.month(), after, upTo), now));
        // In the order of public employments, transactions and events would tell whose they are.
        Collections.shuffle(due, random);
        payslips.issue(run.id(), booked(due, now), now);
        notices.tell(due.stream().map(AdvancePayrollRun::ready).toList(), now);
        events.appendAll(due.stream().map(AdvancePayrollRun::issued).toList(), now);
        PayrollRun next = run.after(new PayrollRun.Step(upTo, due.size()), now);
        runs.save(next);
        if (next.finishedAt().isPresent()) {
            events.append(NewEvent.of("payroll.finished", run.id().value(), Map.of()), now);
        }
        return next;
    }

    private List<Payslips.Booked> booked(List<Payslip> due, Instant now) {
        LocalDate today = Span.day(now);
        List<TransactionId> transactions = ledger.recordAll(
                due.stream().map(payslip -> WageBooking.earned(payslip, today)).toList(), now);
        return IntStream.range(0, due.size())
                .mapToObj(index -> new Payslips.Booked(due.get(index), transactions.get(index)))
                .toList();
    }

    private static Notices.OfMonth ready(Payslip payslip) {
        return new Notices.OfMonth(
                payslip.worker(), NoticeKind.PAYSLIP_READY, payslip.id().toString(), payslip.month());
    }

    private static NewEvent issued(Payslip payslip) {
        return NewEvent.of(
                "payslip.issued",
                payslip.id().value(),
                Map.of("month", payslip.month().toString()));
    }
}
