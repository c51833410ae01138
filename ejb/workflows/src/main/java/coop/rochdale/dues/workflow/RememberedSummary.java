package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.DuesSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last summary of dues that this server made: it counts every member and every settlement, and anybody may ask for
 * it. Another server remembers its own, so two of them may differ by what happened in the last minute.
 */
@ApplicationScoped
public class RememberedSummary {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private Optional<Made> last = Optional.empty();

    /**
     * The summary as of at most a minute before this instant, made under the same clauses; if there is none, what {@code
     * make} answers. One of those who ask at once makes it, the others wait for that.
     */
    public synchronized DuesSummary at(Instant now, Terms terms, Supplier<DuesSummary> make) {
        List<String> clauses = List.of(
                terms.value(Clause.DUES_GRACE),
                terms.value(Clause.DUES_EXPIRY),
                terms.value(Clause.PRIVACY_MINIMUM_GROUP));
        Made made = last.filter(found -> found.clauses.equals(clauses) && found.isFresh(now))
                .orElseGet(() -> new Made(now, clauses, make.get()));
        last = Optional.of(made);
        return made.summary;
    }

    private record Made(Instant at, List<String> clauses, DuesSummary summary) {

        /** By the co-op's clock, of which a reading may wait here while another one makes a summary a little later. */
        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(KEPT) < 0;
        }
    }
}
