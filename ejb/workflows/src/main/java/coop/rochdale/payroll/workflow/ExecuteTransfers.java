package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.payroll.Transfers;
import coop.rochdale.payroll.WageBooking;
import coop.rochdale.payroll.WagePayment;
import coop.rochdale.payroll.WagePayments;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Records that the bank carried a file of transfers out: all payments of it in one transaction (rule R9). */
@Stateless
public class ExecuteTransfers {

    /** More at once would take the database longer than a statement may. */
    private static final int BATCH = 1_000;

    private InstantSource clock;
    private PowerUse powers;
    private TransferFiles files;
    private PayslipQueries payslips;
    private WagePayments payments;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ExecuteTransfers() {}

    @Inject
    public ExecuteTransfers(
            InstantSource clock,
            PowerUse powers,
            TransferFiles files,
            PayslipQueries payslips,
            WagePayments payments,
            Ledger ledger,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.files = files;
        this.payslips = payslips;
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
    }

    /** Which file, and what the bank says of it. */
    public record Request(TransferFileId file, BankTransfer said) {}

    /**
     * The file as it is now.
     *
     * @param recorded how many payments
     * @param leftOut payslips of which a payment was recorded by hand meanwhile
     */
    public record Executed(TransferFile file, int recorded, List<PayslipId> leftOut) {

        public Executed {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A payslip and what the file has the bank pay of it. */
    private record Due(PayslipView payslip, Money amount) {}

    public Executed run(Actor actor, Request request) {
        files.hold();
        List<Transfers.Sent> sent = files.notDropped(request.file());
        payments.holdAll(sent.stream().map(Transfers.Sent::payslip).toList());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        TransferFile file = files.find(request.file()).orElseThrow(ShowTransfers::unknown);
        if (file.executed().isPresent()) {
            throw Refused.because(PayrollRefusal.EXECUTED_ALREADY);
        }
        List<Due> all = due(sent);
        refuseFlawed(request.said(), all, now);
        List<Due> due = all.stream().filter(each -> fits(each, request.said())).toList();
        if (due.isEmpty()) {
            throw Refused.because(PayrollRefusal.NOTHING_TO_EXECUTE);
        }
        WagePayment.Recorded recorded = new WagePayment.Recorded(actor.account(), now);
        for (int from = 0; from < due.size(); from += BATCH) {
            record(due.subList(from, Math.min(from + BATCH, due.size())), request.said(), recorded, holding);
        }
        files.execute(request.file(), request.said(), new TransferFile.Written(actor.account(), now));
        events.append(NewEvent.of("transfers.executed", request.file().value(), holding.act(), Map.of()), now);
        List<PayslipId> leftOut = all.stream()
                .filter(each -> !fits(each, request.said()))
                .map(each -> each.payslip().payslip().id())
                .toList();
        return new Executed(files.find(request.file()).orElseThrow(), due.size(), leftOut);
    }

    private List<Due> due(List<Transfers.Sent> sent) {
        List<PayslipView> views =
                payslips.findAll(sent.stream().map(Transfers.Sent::payslip).toList());
        return IntStream.range(0, views.size())
                .mapToObj(index -> new Due(views.get(index), sent.get(index).amount()))
                .toList();
    }

    private static void refuseFlawed(BankTransfer said, List<Due> all, Instant now) {
        YearMonth latest = all.stream()
                .map(each -> each.payslip().payslip().month())
                .max(YearMonth::compareTo)
                .orElseThrow(() -> Refused.because(PayrollRefusal.NOTHING_TO_EXECUTE));
        List<Flaw> flaws = WagePayment.flaws(said, latest, Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    /** Whether nobody recorded by hand what the bank was to pay. */
    private static boolean fits(Due due, BankTransfer said) {
        return WagePayment.objections(due.payslip(), due.amount(), said.reference())
                .isEmpty();
    }

    private void record(List<Due> due, BankTransfer said, WagePayment.Recorded recorded, Holding holding) {
        List<TransactionId> booked = ledger.recordAll(
                due.stream()
                        .map(each -> WageBooking.paid(each.payslip().payslip(), each.amount(), said.paidOn()))
                        .toList(),
                recorded.at());
        payments.recordAll(IntStream.range(0, due.size())
                .mapToObj(index -> payment(due.get(index), said, recorded, booked.get(index)))
                .toList());
        List<NewEvent> told = new ArrayList<>();
        due.forEach(each -> told.add(
                NewEvent.of("payslip.paid", each.payslip().payslip().id().value(), holding.act(), Map.of())));
        events.appendAll(told, recorded.at());
    }

    private static WagePayment payment(
            Due due, BankTransfer said, WagePayment.Recorded recorded, TransactionId booked) {
        PayslipId payslip = due.payslip().payslip().id();
        return new WagePayment(Ids.next(recorded.at()), payslip, due.amount(), said, recorded, booked);
    }
}
