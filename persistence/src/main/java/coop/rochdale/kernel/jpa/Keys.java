package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.util.UUID;

/** Reads the keys that pages begin after; somebody may have made one up. */
public final class Keys {

    private Keys() {}

    public static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException foreign) {
            throw notOurs();
        }
    }

    public static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException foreign) {
            throw notOurs();
        }
    }

    private static Refused notOurs() {
        return Refused.because(
                CommonRefusal.MALFORMED_REQUEST, "the cursor is not one of this collection; begin without one.");
    }
}
