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
    /** Money that had left came back. */
    RETURNED_DEBIT;

    /** Whether a payment that we may know is taken back by it. */
    public boolean goesBack() {
        return this == RETURNED_PAYMENT || this == REFUND;
    }

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
