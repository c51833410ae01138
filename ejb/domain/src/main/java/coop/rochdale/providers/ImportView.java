package coop.rochdale.providers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import as the treasury sees it.
 *
 * @param lines how many movements the file reports, by what became of them
 * @param matched of those that are payments the first 100, in the order of the file
 * @param unmatched of those that wait for the treasury the first 100
 */
public record ImportView(
        ImportId id,
        String provider,
        Instant recordedAt,
        List<Statement> statements,
        Map<Outcome, Long> lines,
        List<Arrival> matched,
        List<Arrival> unmatched) {

    public static final int MOST_LISTED = 100;

    public ImportView {
        statements = List.copyOf(statements);
        lines = Map.copyOf(lines);
        matched = List.copyOf(matched);
        unmatched = List.copyOf(unmatched);
    }
}
