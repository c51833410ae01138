package coop.rochdale.ledger;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to book: two or more postings of one currency that sum to zero.
 *
 * @param description 1 to 200 characters for everybody's eyes: no name, no handle, no bank reference
 * @param act the act it rests on, if it rests on one
 * @param reversal set if this takes back another transaction
 * @param subject the payment, payslip, expense or whatever else it books, which alone may take it back (rule R5)
 * @param party whom it was with; shown to others only where that person chose to be listed (rule R4)
 */
public record NewTransaction(
        LocalDate bookedOn,
        String description,
        List<Posting> postings,
        Optional<ActId> act,
        Optional<Reversal> reversal,
        Optional<UUID> subject,
        Optional<AccountId> party) {

    private static final int LONGEST_DESCRIPTION = 200;
    private static final int MOST_POSTINGS = 1_000;

    public NewTransaction {
        postings = List.copyOf(postings);
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("a description has 1 to 200 characters");
        }
        if (postings.size() < 2 || postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("a transaction has 2 to 1000 postings, not " + postings.size());
        }
        Money total = total(postings);
        if (!total.isZero()) {
            throw new IllegalArgumentException("the postings sum to " + total + ", not to zero");
        }
    }

    public static NewTransaction of(LocalDate bookedOn, String description, List<Posting> postings) {
        return new NewTransaction(
                bookedOn,
                description,
                postings,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, resting on this act. */
    public NewTransaction by(ActId law) {
        return new NewTransaction(bookedOn, description, postings, Optional.of(law), reversal, subject, party);
    }

    /** The same, booking this payment, payslip, expense or whatever else. */
    public NewTransaction about(UUID booked) {
        return new NewTransaction(bookedOn, description, postings, act, reversal, Optional.of(booked), party);
    }

    /** The same, with this person on the other side. */
    public NewTransaction with(AccountId person) {
        return new NewTransaction(bookedOn, description, postings, act, reversal, subject, Optional.of(person));
    }

    private static Money total(List<Posting> postings) {
        Currency currency = postings.get(0).amount().currency();
        return postings.stream().map(Posting::amount).reduce(Money.zero(currency), Money::plus);
    }
}
