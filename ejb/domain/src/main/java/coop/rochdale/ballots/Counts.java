package coop.rochdale.ballots;

/**
 * What one body said: yes, no and abstain out of its roll, each from 0 to 10^12 and together no more than the roll;
 * anything else is an {@link IllegalArgumentException} with a sentence for the client.
 */
public record Counts(long yes, long no, long abstain, long roll) {

    /** The largest count there is. */
    public static final long MOST = 1_000_000_000_000L;

    public Counts {
        check(yes, no, abstain, roll);
    }

    /** Whether there can be such counts; an {@link IllegalArgumentException} says why not. */
    public static void check(long yes, long no, long abstain, long roll) {
        if (outside(yes) || outside(no) || outside(abstain) || outside(roll)) {
            throw new IllegalArgumentException("Each count is a whole number from 0 to 1000000000000.");
        }
        if (yes + no + abstain > roll) {
            throw new IllegalArgumentException("Yes, no and abstain together cannot exceed the roll.");
        }
    }

    public static Counts none(long roll) {
        return new Counts(0, 0, 0, roll);
    }

    /** Everybody who said something, abstentions included. */
    public long turnout() {
        return yes + no + abstain;
    }

    /** Yes and no together. */
    public long cast() {
        return yes + no;
    }

    private static boolean outside(long count) {
        return count < 0 || count > MOST;
    }
}
