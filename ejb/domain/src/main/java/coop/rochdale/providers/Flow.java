package coop.rochdale.providers;

import java.util.Locale;

/** Which way money moved, and whether that takes something back. */
public enum Flow {
    PAYMENT,
    DEBIT,
    /** Money that had arrived went back: a direct debit that bounced, a dispute. */
    RETURNED_PAYMENT,
    /** We sent a payment back. */
    REFUND,
    /** We sent back so much of a payment, with all that we sent back of it before. */
    REFUNDED_SO_FAR,
    /** What we had sent back of a payment did not reach whoever had paid it, and is ours again. */
    RETURNED_REFUND,
    /** Money that had left came back. */
    RETURNED_DEBIT;

    /** Whether it may be a payment of somebody's. */
    public boolean arrives() {
        return this == PAYMENT || this == RETURNED_REFUND;
    }

    /** Whether a payment that we may know is taken back by it. */
    public boolean goesBack() {
        return this == RETURNED_PAYMENT || isRefund();
    }

    /** Whether we sent it back ourselves. */
    public boolean isRefund() {
        return this == REFUND || this == REFUNDED_SO_FAR;
    }

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
