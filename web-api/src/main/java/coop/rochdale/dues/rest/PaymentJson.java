package coop.rochdale.dues.rest;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        MoneyJson credit,

        @Nullable @Schema(description = "How it went back, whole or in part, if it did.")
        RefundJson refund,

        @Nullable
        @Schema(
                description = "The payment of which a part went back and this is what was left: `/payments/{id}`. Its"
                        + " reference is the id of that refund then.")
        UUID restOf) {

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
                MoneyJson.of(payment.credit()),
                payment.refund().map(RefundJson::of).orElse(null),
                payment.restOf().map(PaymentId::value).orElse(null));
    }

    /** What an invoice took. */
    @Schema(name = "Settled")
    public record SettledJson(UUID invoice, MoneyJson amount) {

        static SettledJson of(Settlement settlement) {
            return new SettledJson(settlement.invoice().value(), MoneyJson.of(settlement.amount()));
        }
    }

    /** How a payment went back. */
    @Schema(name = "Refund")
    public record RefundJson(
            UUID id,

            @Schema(
                    description = "Whether the co-op sent it back, the payer's bank or provider took it, or it had been"
                            + " taken for this member's by mistake.",
                    enumeration = {"refund", "chargeback", "correction"})
            String kind,

            @Schema(description = "How much went back: all of the payment, or a part.")
            MoneyJson amount,

            String reason,
            Instant recordedAt,

            @Schema(description = "The reversal of the payment's own transaction: `/ledger/transactions/{id}`.")
            UUID transaction,

            @Nullable
            @Schema(description = "What was left where a part went back: `/payments/{id}`, of which more can go back.")
            UUID rest) {

        static RefundJson of(Refund refund) {
            return new RefundJson(
                    refund.id().value(),
                    refund.kind().word(),
                    MoneyJson.of(refund.amount()),
                    refund.reason(),
                    refund.recordedAt(),
                    refund.transaction().value(),
                    refund.rest().map(PaymentId::value).orElse(null));
        }
    }
}
