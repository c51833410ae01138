package coop.rochdale.dues;

import java.util.Locale;

/** Whether an invoice still asks for money. */
public enum InvoiceStatus {
    OPEN,
    PAID,
    VOID;

    /** The word for it in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
