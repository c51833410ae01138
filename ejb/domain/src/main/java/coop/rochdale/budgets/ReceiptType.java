package coop.rochdale.budgets;

import coop.rochdale.kernel.Flaw;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file a receipt may be; told by what is in it, never by a name. */
public enum ReceiptType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    /** The most bytes a receipt may have: 5 MiB. */
    public static final int MOST_BYTES = 5 << 20;

    private final String mediaType;
    private final String suffix;
    private final String beginning;

    ReceiptType(String mediaType, String suffix, String beginning) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.beginning = beginning;
    }

    /** What is wrong with a file that is to prove an expense. */
    public static Optional<Flaw> flaw(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.of(new Flaw("", "Send a file of at most 5 MiB."));
        }
        return of(content).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Flaw("", "Send a PDF, PNG or JPEG file; this is none of them, whatever its name is."));
    }

    /** The kind whose files begin like this one. */
    public static Optional<ReceiptType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** What its name ends with, without the dot. */
    public String suffix() {
        return suffix;
    }

    private boolean begins(byte[] content) {
        if (content.length <= beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if ((content[i] & 0xFF) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
