package coop.rochdale.providers.rest;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.workflow.AssignArrival;
import coop.rochdale.providers.workflow.RecordPayout;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What unmatched money is. */
@Schema(
        name = "NewAssignment",
        description = "Name one: the invoice or the membership that it pays for, the provider that paid it out, the"
                + " payment that went back, what it is booked as, or why there is nothing to book.")
public record NewAssignment(
        @Nullable UUID invoice,
        @Nullable UUID membership,

        @Schema(
                description = "The provider that had received this money and now paid it out.",
                enumeration = {"stripe", "open-collective", "ko-fi"})
        @Nullable
        String payoutOf,

        @Schema(description = "The payment that went back by this, or of which so much did.") @Nullable
        UUID returnOf,

        @Schema(
                description =
                        "What is nobody's dues, booked where the provider holds it; a gift also where it went back.",
                implementation = String.class,
                enumeration = {"gift", "interest", "cash-deposit", "opening-balance"})
        BankItem.@Nullable Kind bookAs,

        @Size(max = 1_000, message = "Say why in one line of 1 to 500 characters.")
        @Schema(
                description = "Why there is nothing to book, in one line for everybody's eyes: name nobody.",
                example = "Recorded as interest before the statement came.",
                minLength = 1,
                maxLength = 500)
        @Nullable
        String dismiss,

        @Schema(description = "With `payoutOf`: what the provider kept for itself.") @Nullable
        MoneyJson fees) {

    Optional<RecordPayout.Request> payout() {
        if (fees != null && payoutOf == null) {
            throw Refused.flawed("/fees", "Fees come with a payout: name the provider as payoutOf.");
        }
        if (Stream.of(invoice, membership, payoutOf, returnOf, bookAs, dismiss)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Refused.flawed("", "Name one of invoice, membership, payoutOf, returnOf, bookAs and dismiss.");
        }
        return Optional.ofNullable(payoutOf)
                .map(from ->
                        new RecordPayout.Request(from, Optional.ofNullable(fees).map(MoneyJson::toMoney)));
    }

    Optional<PaymentId> returned() {
        return Optional.ofNullable(returnOf).map(PaymentId::new);
    }

    Optional<BankItem.Kind> booked() {
        return Optional.ofNullable(bookAs);
    }

    Optional<String> dismissed() {
        return Optional.ofNullable(dismiss);
    }

    AssignArrival.Request request() {
        return new AssignArrival.Request(
                Optional.ofNullable(invoice).map(InvoiceId::new),
                Optional.ofNullable(membership).map(MembershipId::new));
    }
}
