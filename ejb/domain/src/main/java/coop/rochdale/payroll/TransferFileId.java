package coop.rochdale.payroll;

import java.util.Locale;
import java.util.UUID;

/** Names one file of transfers. */
public record TransferFileId(UUID value) {

    /** What the bank knows the file by: 32 letters and digits. */
    public String name() {
        return toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
