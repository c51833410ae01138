package coop.rochdale.dues.rest;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice as its member sees it. */
@Schema(name = "Invoice", description = "A request, not a debt: who does not pay it lapses, and owes nothing.")
public record InvoiceJson(
        UUID id,

        long number,

        @Schema(
                description = "Name it on a transfer, so that the payment finds its invoice: an ISO 11649 creditor"
                        + " reference, which has check digits.",
                example = "RF09000007")
        String reference,

        PeriodJson period,
        LocalDate due,
        MoneyJson amount,

        @Schema(description = "How much of it has arrived.") MoneyJson settled,

        @Schema(enumeration = {"open", "paid", "void"}) String status) {

    public static InvoiceJson of(InvoiceView invoice) {
        return new InvoiceJson(
                invoice.id().value(),
                invoice.number(),
                CreditorReference.of(invoice.number()).text(),
                new PeriodJson(invoice.period().from(), invoice.period().to()),
                invoice.due(),
                MoneyJson.of(invoice.amount()),
                MoneyJson.of(invoice.settled()),
                invoice.status().word());
    }

    /** Days in UTC. */
    @Schema(
            name = "Period",
            description = "From the first day until before the day `to`, which begins the next period.")
    public record PeriodJson(LocalDate from, LocalDate to) {}
}
