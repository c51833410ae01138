package coop.rochdale.payroll.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.InMemoryTransfers;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.Samples;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.workflow.OwnBankAccount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada and Ben earned 3100.00 each in March; both named an account. */
class TransferFilesTest {

    private final Paymaster coop = new Paymaster();
    private final Actor ben = new Actor(coop.accounts.someone("ben", coop.clock.instant()));
    private final InMemoryTransfers files = new InMemoryTransfers(coop.payroll);

    @BeforeEach
    void twoPayslips() {
        coop.hired(coop.ada, coop.baker(Samples.monthly("3100.00")));
        coop.hired(ben, coop.baker(Samples.monthly("3100.00")));
        name(coop.ada, "DE75512108001245126199");
        name(ben, "FR7630006000011234567890189");
        coop.day("2026-03-28");
        coop.pays("2026-03");
    }

    @Test
    void whatIsInAFileIsInNoOtherOne() {
        TransferFile file = write();
        assertThat(file.transfers()).isEqualTo(2);
        assertThat(file.total().amount()).isEqualTo("6200.00");
        assertRefused(PayrollRefusal.NOTHING_TO_TRANSFER, this::write);
        coop.day("2026-04-28");
        coop.pays("2026-04");
        assertThat(write().total().amount()).isEqualTo("6200.00");
        coop.paid(payslipOf(coop.ada), "3100.00", "transfer-1");
        assertRefused(PayrollRefusal.NOTHING_TO_TRANSFER, this::write);
        assertThat(coop.events.types().stream().filter("transfers.written"::equals))
                .hasSize(2);
    }

    @Test
    void theSameFileCanBeHadAgainWhateverHappenedSince() {
        TransferFile file = write();
        String content = shown(file.id());
        assertThat(content).contains("<MsgId>" + file.id().name() + "</MsgId>", "DE75512108001245126199");
        coop.paid(payslipOf(ben), "3100.00", "transfer-1");
        name(coop.ada, "GB33BUKB20201555555555");
        coop.day("2026-04-02");
        assertThat(shown(file.id())).isEqualTo(content);
        assertRefused(CommonRefusal.UNKNOWN, () -> shown(new TransferFileId(new UUID(0, 0))));
    }

    @Test
    void whatTheBankDidNotCarryOutIsInTheNextFile() {
        TransferFile file = write();
        coop.paid(payslipOf(ben), "3100.00", "transfer-1");
        coop.takenBack(payslipOf(ben), "transfer-1", "Sent back by the bank.");
        assertRefused(PayrollRefusal.NOTHING_TO_TRANSFER, this::write);
        TransferFile dropped = drop(file.id(), Optional.of(payslipOf(ben)));
        assertThat(dropped.dropped()).isOne();
        TransferFile second = write();
        assertThat(second.transfers()).isOne();
        assertRefused(PayrollRefusal.NOTHING_TO_DROP, () -> drop(file.id(), Optional.of(payslipOf(ben))));
        assertThat(drop(file.id(), Optional.empty()).dropped()).isEqualTo(2);
        assertRefused(PayrollRefusal.NOTHING_TO_DROP, () -> drop(file.id(), Optional.empty()));
        assertThat(shown(write().id())).contains("DE75512108001245126199").doesNotContain("FR76");
        assertThat(new ListTransfers(coop.clock, looks(), files)
                        .run(coop.treasurer, new Page.Wish(10, Optional.empty()))
                        .items())
                .hasSize(3)
                .extracting(TransferFile::dropped)
                .containsExactly(0, 0, 2);
    }

    @Test
    void whatTheBankCarriedOutIsRecordedInOneActAndOnce() {
        TransferFile file = write();
        assertRefused(CommonRefusal.POWER_MISSING, () -> executing().run(coop.ada, said(file, "2026-03-28")));
        coop.day("2026-03-30");

        ExecuteTransfers.Executed executed = execute(file, "2026-03-30");

        assertThat(executed.recorded()).isEqualTo(2);
        assertThat(executed.leftOut()).isEmpty();
        assertThat(executed.file().executed()).contains(new BankTransfer("batch-1", LocalDate.parse("2026-03-30")));
        assertThat(coop.payroll.views())
                .allSatisfy(view -> assertThat(view.owed().isZero()).isTrue())
                .allSatisfy(view -> assertThat(view.payments())
                        .extracting(paid -> paid.transfer().reference())
                        .containsExactly("batch-1"));
        assertThat(coop.books())
                .contains("assets:bank:main -6200.00", "expenses:wages 6200.00", "liabilities:wages 0.00");
        assertThat(coop.events.types()).endsWith("power.used", "payslip.paid", "payslip.paid", "transfers.executed");
        assertRefused(PayrollRefusal.EXECUTED_ALREADY, () -> execute(file, "2026-03-30"));
    }

    @Test
    void whatWasPaidByHandOrDroppedIsLeftOutAndSaid() {
        coop.day("2026-04-28");
        coop.pays("2026-04");
        TransferFile file = write();
        List<PayslipId> all =
                coop.payroll.views().map(view -> view.payslip().id()).toList();
        coop.paid(all.get(0), "100.00", "by hand");
        coop.paid(all.get(1), "3100.00", "batch-1");
        drop(file.id(), Optional.of(all.get(2)));

        ExecuteTransfers.Executed executed = execute(file, "2026-04-28");

        assertThat(executed.recorded()).isOne();
        assertThat(executed.leftOut()).containsExactly(all.get(0), all.get(1));
        assertThat(coop.payroll.views().map(view -> view.owed().amount()))
                .containsExactly("3000.00", "0.00", "3100.00", "0.00");
    }

    /** One transfer that the bank sent back afterwards is in the next file, and the file is not carried out again. */
    @Test
    void whatComesBackAfterwardsIsTakenBackByItself() {
        TransferFile file = write();
        execute(file, "2026-03-28");
        coop.takenBack(payslipOf(ben), "batch-1", "Sent back by the bank.");
        assertRefused(PayrollRefusal.EXECUTED_ALREADY, () -> execute(file, "2026-03-28"));
        drop(file.id(), Optional.of(payslipOf(ben)));
        assertThat(write().transfers()).isOne();
    }

    @Test
    void nothingIsCarriedOutThatIsNotThereOrNotYetOrGone() {
        TransferFile file = write();
        TransferFileId none = new TransferFileId(new UUID(0, 0));
        BankTransfer said = new BankTransfer("batch-1", LocalDate.parse("2026-03-28"));
        assertRefused(
                CommonRefusal.UNKNOWN, () -> executing().run(coop.treasurer, new ExecuteTransfers.Request(none, said)));
        assertRefused(CommonRefusal.INVALID, () -> execute(file, "2026-03-29"));
        assertRefused(CommonRefusal.INVALID, () -> execute(file, "2026-02-28"));
        drop(file.id(), Optional.empty());
        assertRefused(PayrollRefusal.NOTHING_TO_EXECUTE, () -> execute(file, "2026-03-28"));
        assertThat(coop.events.types()).doesNotContain("transfers.executed", "payslip.paid");
    }

    private ExecuteTransfers executing() {
        return new ExecuteTransfers(
                coop.clock, coop.powers(), files, coop.payroll, coop.payroll, coop.ledger, coop.events);
    }

    private ExecuteTransfers.Executed execute(TransferFile file, String paidOn) {
        return executing().run(coop.treasurer, said(file, paidOn));
    }

    private static ExecuteTransfers.Request said(TransferFile file, String paidOn) {
        return new ExecuteTransfers.Request(file.id(), new BankTransfer("batch-1", LocalDate.parse(paidOn)));
    }

    @Test
    void filesAreTheTreasurysAlone() {
        TransferFile file = write();
        assertRefused(CommonRefusal.POWER_MISSING, () -> writing().run(coop.ada, Optional.empty()));
        assertRefused(
                CommonRefusal.POWER_MISSING,
                () -> new ShowTransfers(coop.clock, looks(), files).run(coop.ada, file.id()));
        assertRefused(
                CommonRefusal.POWER_MISSING,
                () -> new DropTransfers(coop.clock, coop.powers(), files, coop.events)
                        .run(coop.ada, file.id(), Optional.empty()));
        assertRefused(CommonRefusal.UNKNOWN, () -> drop(new TransferFileId(new UUID(0, 0)), Optional.empty()));
        assertRefused(
                CommonRefusal.INVALID, () -> writing().run(coop.treasurer, Optional.of(LocalDate.parse("2026-03-27"))));
    }

    private WriteTransfers writing() {
        BankAccount own = new BankAccount("Food Co-op", "DE75512108001245126199", Optional.empty());
        return new WriteTransfers(coop.clock, coop.powers(), new OwnBankAccount(own), files, coop.events);
    }

    private TransferFile write() {
        return writing().run(coop.treasurer, Optional.empty());
    }

    private TransferFile drop(TransferFileId id, Optional<PayslipId> payslip) {
        return new DropTransfers(coop.clock, coop.powers(), files, coop.events).run(coop.treasurer, id, payslip);
    }

    private String shown(TransferFileId id) {
        return new ShowTransfers(coop.clock, looks(), files).run(coop.treasurer, id);
    }

    private PowerLook looks() {
        return new PowerLook(coop.held(), new InMemoryLooks(), coop.events);
    }

    private PayslipId payslipOf(Actor worker) {
        return coop.payroll
                .views()
                .map(PayslipView::payslip)
                .filter(payslip -> payslip.worker().equals(worker.account()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void name(Actor worker, String iban) {
        new NameBankAccount(coop.payroll).run(worker, new NameBankAccount.Request("Somebody", iban, Optional.empty()));
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
