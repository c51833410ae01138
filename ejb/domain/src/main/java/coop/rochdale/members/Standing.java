package coop.rochdale.members;

import java.util.Locale;

/** How a consumer membership stands at an instant; derived from what covers it, never stored. */
public enum Standing {
    /** Joined, and nothing has covered it yet. */
    PENDING(false),
    /** Covered at this instant. */
    CURRENT(true),
    /** The last cover is over, at most {@code dues.grace} ago. */
    GRACE(true),
    /** Over for longer than that, at most {@code dues.expiry} ago. */
    LAPSED(false),
    /** Resigned, expelled, or over for longer than that. */
    ENDED(false);

    private final boolean votes;

    Standing(boolean votes) {
        this.votes = votes;
    }

    /** Whether a member of this standing is in the consumer body. */
    public boolean votes() {
        return votes;
    }

    /** The word for it in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
