package coop.rochdale.dues.rest;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.members.MembershipId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment to record. */
@Schema(name = "NewPayment", description = "Money that arrived; name either the invoice or the membership it is for.")
public record NewPayment(
        @Nullable UUID invoice,
        @Nullable UUID membership,
        MoneyJson amount,

        @Schema(description = "Where it arrived.", example = "bank", pattern = "^[a-z0-9-]{1,40}$")
        String provider,

        @Schema(
                description = "What the provider calls it; with the provider it names the payment once and for all."
                        + " Blanks around it are left out.",
                example = "2026-02-03/17",
                maxLength = 140)
        String reference,

        @Schema(description = "The day it arrived, in UTC; not in the future.")
        LocalDate receivedOn) {

    RecordPayment.Request request() {
        return new RecordPayment.Request(
                new Receipt(amount.toMoney(), provider, reference, receivedOn),
                Optional.ofNullable(invoice).map(InvoiceId::new),
                Optional.ofNullable(membership).map(MembershipId::new));
    }
}
