package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transaction as everybody sees it. */
@Schema(name = "Transaction", description = "Two or more postings of one currency that sum to zero; never changed.")
public record TransactionJson(
        UUID id,
        long number,
        LocalDate bookedOn,
        Instant recordedAt,
        @Schema(example = "Dues received") String description,

        @Schema(description = "The act it rests on, if it rests on one.") @Nullable
        UUID act,

        @Schema(description = "The transaction it takes back, if it is a reversal.") @Nullable
        UUID reverses,

        @Schema(description = "Why it takes that back.") @Nullable
        String reason,

        @Schema(description = "The transaction that takes it back, if one does.") @Nullable
        UUID reversedBy,

        @Schema(
                description =
                        "The payment, payslip, expense or whatever else it books; it is also the subject of the event"
                                + " that told it.")
        @Nullable
        UUID subject,

        @Schema(description = "Whom it was with, if they chose to be listed.") @Nullable
        String handle,

        List<PostingJson> postings) {

    static TransactionJson of(Transaction transaction) {
        return new TransactionJson(
                transaction.id().value(),
                transaction.number(),
                transaction.bookedOn(),
                transaction.recordedAt(),
                transaction.description(),
                transaction.act().map(act -> act.value()).orElse(null),
                transaction.reversal().map(reversal -> reversal.of().value()).orElse(null),
                transaction.reversal().map(Reversal::reason).orElse(null),
                transaction.reversedBy().map(id -> id.value()).orElse(null),
                transaction.subject().orElse(null),
                transaction.party().flatMap(Party::handle).orElse(null),
                transaction.postings().stream().map(PostingJson::of).toList());
    }

    /** One side of it. */
    @Schema(name = "Posting")
    public record PostingJson(
            @Schema(example = "income:dues") String account,

            @Schema(description = "Debit positive, credit negative.")
            MoneyJson amount) {

        static PostingJson of(Posting posting) {
            return new PostingJson(posting.account().name(), MoneyJson.of(posting.amount()));
        }
    }
}
