package coop.rochdale.charter.workflow;

import coop.rochdale.charter.CharterQueries;
import coop.rochdale.charter.CharterQueries.Founded;
import coop.rochdale.charter.CharterRefusal;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Shows every clause as it stands, or stood, or will stand. */
@Stateless
public class ShowCharter {

    private InstantSource clock;
    private CharterQueries charter;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowCharter() {}

    @Inject
    public ShowCharter(InstantSource clock, CharterQueries charter) {
        this.clock = clock;
        this.charter = charter;
    }

    /** The entries in force, in the order of the clauses, and what money among them is counted in. */
    public record Shown(List<ClauseEntry> entries, Currency currency) {}

    /** At that instant, or now; refuses with {@code charter.before-founding}. */
    public Shown run(Optional<Instant> at) {
        Founded founded = charter.founding().orElseThrow();
        Instant instant = at.orElseGet(clock::instant);
        if (instant.isBefore(founded.at())) {
            throw Refused.because(CharterRefusal.BEFORE_FOUNDING, founded.at());
        }
        return new Shown(charter.inForceAt(instant), founded.currency());
    }
}
