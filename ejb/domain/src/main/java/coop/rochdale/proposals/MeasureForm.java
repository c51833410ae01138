package coop.rochdale.proposals;

import coop.rochdale.kernel.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What any measure must be before somebody who knows its kind looks at it, so that a draft can be kept and read again: at
 * most 30,000 characters with names and values, no U+0000, and no number that is longer than that when written out.
 */
final class MeasureForm {

    /** The most characters a measure may have, all names and values together. */
    static final int MOST_CHARACTERS = 30_000;

    private static final int MOST_DIGITS = 40;

    private MeasureForm() {}

    /** What is wrong with it, as a sentence. */
    static Optional<String> flaw(Measure measure) {
        List<Object> parts = Stream.concat(
                        Stream.of(measure.kind()), parts(measure.payload().fields()))
                .toList();
        if (parts.stream().anyMatch(MeasureForm::holdsNul)) {
            return Optional.of("Leave out the character U+0000.");
        }
        if (parts.stream().anyMatch(MeasureForm::isEndless)) {
            return Optional.of("Write numbers of at most " + MOST_DIGITS + " digits.");
        }
        return parts.stream().mapToLong(MeasureForm::characters).sum() > MOST_CHARACTERS
                ? Optional.of("Write at most " + MOST_CHARACTERS + " characters in one measure.")
                : Optional.empty();
    }

    /** The value itself, and whatever is in it: names, items, and what is in those. */
    private static Stream<Object> parts(Object value) {
        Stream<?> inside = Stream.empty();
        if (value instanceof List<?> list) {
            inside = list.stream();
        } else if (value instanceof Map<?, ?> map) {
            inside = Stream.concat(map.keySet().stream(), map.values().stream());
        }
        return Stream.concat(Stream.of(value), inside.flatMap(MeasureForm::parts));
    }

    private static boolean holdsNul(Object part) {
        return part instanceof String text && text.indexOf(0) >= 0;
    }

    private static boolean isEndless(Object part) {
        return part instanceof BigDecimal number
                && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS);
    }

    /** Of this part alone; a list counts its items, so that many that say little are not free. */
    private static long characters(Object part) {
        if (part instanceof List<?> list) {
            return list.size();
        }
        return part instanceof Map<?, ?> ? 0 : String.valueOf(part).length();
    }
}
