package coop.rochdale.proposals;

import coop.rochdale.kernel.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What any measure must be before somebody who knows its kind looks at it, so that a draft can be kept and read again: at
 * most 30,000 characters with names and values, no U+0000, and no number that is longer than that when written out.
 */
final class MeasureForm {

    /** The most characters a measure may have, all names and values together. */
    static final int MOST_CHARACTERS = 30_000;

    private static final int MOST_DIGITS = 40;
    private static final int SHORTEST = 1;

    private MeasureForm() {}

    /** What is wrong with it, as a sentence. */
    static Optional<String> flaw(Measure measure) {
        if (holdsNul(measure.kind()) || holdsNul(measure.payload().fields())) {
            return Optional.of("Leave out the character U+0000.");
        }
        if (holdsEndlessNumber(measure.payload().fields())) {
            return Optional.of("Write numbers of at most " + MOST_DIGITS + " digits.");
        }
        long characters = measure.kind().length() + characters(measure.payload().fields());
        return characters > MOST_CHARACTERS
                ? Optional.of("Write at most " + MOST_CHARACTERS + " characters in one measure.")
                : Optional.empty();
    }

    private static boolean holdsNul(Object value) {
        if (value instanceof String text) {
            return text.indexOf(0) >= 0;
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(MeasureForm::holdsNul);
        }
        return value instanceof Map<?, ?> map
                && (map.keySet().stream().anyMatch(MeasureForm::holdsNul)
                        || map.values().stream().anyMatch(MeasureForm::holdsNul));
    }

    private static boolean holdsEndlessNumber(Object value) {
        if (value instanceof BigDecimal number) {
            return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(MeasureForm::holdsEndlessNumber);
        }
        return value instanceof Map<?, ?> map && map.values().stream().anyMatch(MeasureForm::holdsEndlessNumber);
    }

    private static long characters(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(item -> SHORTEST + characters(item)).sum();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToLong(entry -> characters(entry.getKey()) + characters(entry.getValue()))
                    .sum();
        }
        return value instanceof String text
                ? text.length()
                : String.valueOf(value).length();
    }
}
