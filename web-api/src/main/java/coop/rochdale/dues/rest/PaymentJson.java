package coop.rochdale.dues.rest;

import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment as the treasury and its payer see it. */
@Schema(name = "Payment")
public record PaymentJson(
        UUID id,
        UUID membership,
        MoneyJson amount,
        String provider,
        String reference,
        LocalDate receivedOn,
        Instant recordedAt,

        @Schema(description = "Where it is booked: `/ledger/transactions/{id}`.")
        UUID transaction,

        @Schema(description = "The invoices that took of it, and how much.")
        List<SettledJson> settled,

        @Schema(description = "What is left of it as credit for invoices to come.")
        MoneyJson credit) {

    static PaymentJson of(PaymentView payment) {
        return new PaymentJson(
                payment.id().value(),
                payment.membership().value(),
                MoneyJson.of(payment.receipt().amount()),
                payment.receipt().provider(),
                payment.receipt().reference(),
                payment.receipt().receivedOn(),
                payment.recordedAt(),
                payment.transaction().value(),
                payment.settled().stream().map(SettledJson::of).toList(),
                MoneyJson.of(payment.credit()));
    }

    /** What an invoice took. */
    @Schema(name = "Settled")
    public record SettledJson(UUID invoice, MoneyJson amount) {

        static SettledJson of(Settlement settlement) {
            return new SettledJson(settlement.invoice().value(), MoneyJson.of(settlement.amount()));
        }
    }
}
