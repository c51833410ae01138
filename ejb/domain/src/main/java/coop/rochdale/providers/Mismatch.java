package coop.rochdale.providers;

import java.util.Locale;

/** Why an arrival found nobody by itself. */
public enum Mismatch {
    /** It names no invoice. */
    NO_REFERENCE,
    /** It names an invoice that there is not. */
    UNKNOWN_REFERENCE,
    /** It names invoices of several people. */
    SEVERAL_PAYERS,
    /** A payment of this provider and reference is recorded already, but of another amount or day. */
    REFERENCE_TAKEN,
    /** It is not in the co-op's currency, or too large to be recorded. */
    NOT_RECORDABLE,
    /** Money went back, and which payment it was is not known. */
    UNKNOWN_PAYMENT,
    /** More went back than the payment it names had brought, or in another currency. */
    MORE_RETURNED,
    /** The treasury had decided of it, and took that back; only the treasury decides anew. */
    REOPENED;

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
