package coop.rochdale.providers;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.ledger.TransactionId;
import java.util.Optional;

/**
 * What became of an arrival: the payment it is, or the reason why it is none yet.
 *
 * @param payment the payment it is, or that went back by it
 * @param transaction where it is booked, as a payout of another provider or as what is nobody's dues
 */
public record Decision(
        Outcome outcome,
        Optional<Mismatch> mismatch,
        Optional<PaymentId> payment,
        Optional<TransactionId> transaction) {

    public static final Decision WAITING = plain(Outcome.WAITING);
    public static final Decision IGNORED = plain(Outcome.IGNORED);
    public static final Decision DISMISSED = plain(Outcome.DISMISSED);

    public static Decision matched(PaymentId payment) {
        return new Decision(Outcome.MATCHED, Optional.empty(), Optional.of(payment), Optional.empty());
    }

    /** It went back, whole or in part, and what that had bought with it; the payment that arrived, whatever is left of it. */
    public static Decision takenBack(PaymentId payment) {
        return new Decision(Outcome.TAKEN_BACK, Optional.empty(), Optional.of(payment), Optional.empty());
    }

    public static Decision unmatched(Mismatch why) {
        return new Decision(Outcome.UNMATCHED, Optional.of(why), Optional.empty(), Optional.empty());
    }

    public static Decision paidOut(TransactionId booked) {
        return new Decision(Outcome.PAID_OUT, Optional.empty(), Optional.empty(), Optional.of(booked));
    }

    public static Decision booked(TransactionId booked) {
        return new Decision(Outcome.BOOKED, Optional.empty(), Optional.empty(), Optional.of(booked));
    }

    private static Decision plain(Outcome outcome) {
        return new Decision(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
