package coop.rochdale.providers;

import java.util.Locale;

/** Which way money moved, and whether that takes something back. */
public enum Flow {
    PAYMENT(1),
    DEBIT(-1),
    /** Money that had arrived went back: a direct debit that bounced, a dispute. */
    RETURNED_PAYMENT(-1),
    /** We sent a payment back. */
    REFUND(-1),
    /** Money that had left came back. */
    RETURNED_DEBIT(1);

    private final int sign;

    Flow(int sign) {
        this.sign = sign;
    }

    /** 1 where the account has more by it, else -1. */
    public int sign() {
        return sign;
    }

    /** Whether a payment that we may know is taken back by it. */
    public boolean goesBack() {
        return this == RETURNED_PAYMENT || this == REFUND;
    }

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
