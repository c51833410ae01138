package coop.rochdale.ledger;

/** Which transaction is taken back, and why, in 1 to 500 characters fit for everybody's eyes. */
public record Reversal(TransactionId of, String reason) {

    private static final int LONGEST_REASON = 500;

    public Reversal {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Write a reason of 1 to 500 characters.");
        }
    }
}
