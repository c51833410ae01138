package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.workflow.ExecuteTransfers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of transfers as the treasury sees it. */
@Schema(name = "TransferFile")
public record TransferFileJson(
        UUID id,

        @Schema(description = "What the bank knows it by.", example = "0198A0000000700080000000000000C1")
        String name,

        @Schema(description = "The day the bank is to pay.") LocalDate on,
        @Schema(description = "How many it holds.") int transfers,

        @Schema(description = "How many of them were dropped.")
        int dropped,

        @Schema(description = "Of all it holds.") MoneyJson total,
        Instant writtenAt,

        @Schema(description = "What the bank said once it had carried out those that were not dropped.") @Nullable
        ExecutedJson executed) {

    /** What the bank said. */
    @Schema(name = "TransfersExecuted")
    public record ExecutedJson(String reference, LocalDate paidOn) {

        static ExecutedJson of(BankTransfer said) {
            return new ExecutedJson(said.reference(), said.paidOn());
        }
    }

    /** What came of recording that the bank carried a file out. */
    @Schema(name = "TransferExecution")
    public record ExecutionJson(
            TransferFileJson file,

            @Schema(description = "How many payments were recorded.")
            int recorded,

            @Schema(description = "Payslips that were paid by hand meanwhile; nothing was recorded of them.")
            List<UUID> leftOut) {

        static ExecutionJson of(ExecuteTransfers.Executed executed) {
            return new ExecutionJson(
                    TransferFileJson.of(executed.file()),
                    executed.recorded(),
                    executed.leftOut().stream().map(PayslipId::value).toList());
        }
    }

    static TransferFileJson of(TransferFile file) {
        return new TransferFileJson(
                file.id().value(),
                file.id().name(),
                file.on(),
                file.transfers(),
                file.dropped(),
                MoneyJson.of(file.total()),
                file.written().at(),
                file.executed().map(ExecutedJson::of).orElse(null));
    }
}
