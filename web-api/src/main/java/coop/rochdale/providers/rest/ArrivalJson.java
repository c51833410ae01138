package coop.rochdale.providers.rest;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a provider reported, as the treasury sees it. */
@Schema(
        name = "Arrival",
        description = "One movement of money that a bank or another provider reported, and what became of it.")
public record ArrivalJson(
        UUID id,
        String provider,
        String reference,

        @Schema(
                description =
                        "Which way it moved; a returned payment is one that had arrived. What was refunded so far is all that"
                                + " was refunded of a payment.",
                enumeration = {
                    "payment",
                    "debit",
                    "returned-payment",
                    "refund",
                    "refunded-so-far",
                    "returned-refund",
                    "returned-debit"
                })
        String flow,

        MoneyJson amount,

        @Schema(description = "The day the provider booked it.")
        LocalDate day,

        @Schema(description = "The name of whoever is on the other side, as the provider has it.")
        String payer,

        @Schema(description = "Their account.") String payerAccount,

        @Schema(description = "What they wrote.") String text,

        Instant recordedAt,

        @Schema(
                description = "`waiting` is decided in a moment; `unmatched` waits for the treasury.",
                enumeration = {
                    "waiting",
                    "matched",
                    "unmatched",
                    "ignored",
                    "paid-out",
                    "taken-back",
                    "booked",
                    "dismissed"
                })
        String outcome,

        @Schema(
                description = "Why it is unmatched.",
                enumeration = {
                    "no-reference",
                    "unknown-reference",
                    "several-payers",
                    "reference-taken",
                    "not-recordable",
                    "unknown-payment",
                    "more-returned",
                    "reopened"
                })
        @Nullable
        String mismatch,

        @Schema(description = "The payment it is, or of which it says that all or a part went back: `/payments/{id}`.")
        @Nullable
        UUID payment,

        @Schema(description = "Where it is booked, as a payout or as nobody's dues: `/ledger/transactions/{id}`.")
        @Nullable
        UUID transaction) {

    static ArrivalJson of(Arrival arrival) {
        Movement movement = arrival.reported().movement();
        Particulars particulars = arrival.reported().particulars();
        Decision decision = arrival.decision();
        return new ArrivalJson(
                arrival.id().value(),
                movement.provider(),
                movement.reference(),
                movement.flow().word(),
                MoneyJson.of(movement.amount()),
                movement.day(),
                particulars.payer(),
                particulars.account(),
                particulars.text(),
                arrival.recordedAt(),
                decision.outcome().word(),
                decision.mismatch().map(Mismatch::word).orElse(null),
                decision.payment().map(PaymentId::value).orElse(null),
                decision.transaction().map(TransactionId::value).orElse(null));
    }
}
