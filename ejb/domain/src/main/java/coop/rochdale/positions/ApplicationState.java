package coop.rochdale.positions;

import java.util.Locale;

/** What became of an application. */
public enum ApplicationState {
    OPEN,
    WITHDRAWN,
    DECLINED,
    ACCEPTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
