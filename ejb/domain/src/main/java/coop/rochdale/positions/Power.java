package coop.rochdale.positions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a law may entrust to a position, and nobody has otherwise. */
public enum Power {
    /** Records money that arrived or left. */
    TREASURY,
    /** Looks after the register of members. */
    MEMBERSHIP,
    /** Keeps the discussion civil. */
    MODERATION,
    /** Watches health and queues, re-delivers, pauses sign-ups; reads nothing private. */
    OPERATIONS;

    private static final Map<String, Power> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Power::word, Function.identity()));

    /**
     * The power of this name.
     *
     * @throws IllegalArgumentException with a sentence for the client, if there is none
     */
    public static Power of(String word) {
        Power power = BY_WORD.get(word);
        if (power == null) {
            throw new IllegalArgumentException("Use treasury, membership, moderation or operations.");
        }
        return power;
    }

    /** The name in lower case, as everywhere outside this code. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
