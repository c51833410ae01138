package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.payroll.TransferFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        Instant writtenAt) {

    static TransferFileJson of(TransferFile file) {
        return new TransferFileJson(
                file.id().value(),
                file.id().name(),
                file.on(),
                file.transfers(),
                file.dropped(),
                MoneyJson.of(file.total()),
                file.written().at());
    }
}
