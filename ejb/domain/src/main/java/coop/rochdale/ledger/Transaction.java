package coop.rochdale.ledger;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A transaction as it stands in the ledger.
 *
 * @param reversedBy the transaction that takes it back, if one does
 * @param subject the payment, payslip, expense or whatever else it books
 */
public record Transaction(
        TransactionId id,
        long number,
        LocalDate bookedOn,
        Instant recordedAt,
        String description,
        List<Posting> postings,
        Optional<ActId> act,
        Optional<Reversal> reversal,
        Optional<TransactionId> reversedBy,
        Optional<UUID> subject,
        Optional<Party> party) {

    public Transaction {
        postings = List.copyOf(postings);
    }

    /** The opposite of it, booked on that day; refuses where rule R2 does. */
    public NewTransaction reversed(String reason, LocalDate day) {
        if (reversal.isPresent()) {
            throw Refused.because(LedgerRefusal.IS_REVERSAL);
        }
        if (reversedBy.isPresent()) {
            throw Refused.because(LedgerRefusal.ALREADY_REVERSED);
        }
        List<Posting> opposite = postings.stream()
                .map(posting -> new Posting(posting.account(), posting.amount().negated()))
                .toList();
        return new NewTransaction(
                day,
                "Reversal of transaction " + number,
                opposite,
                act,
                Optional.of(new Reversal(id, reason)),
                subject,
                party.map(Party::account));
    }
}
