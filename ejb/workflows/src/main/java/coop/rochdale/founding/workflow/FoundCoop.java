package coop.rochdale.founding.workflow;

import coop.rochdale.charter.Terms;
import coop.rochdale.charter.workflow.AdoptFirstCharter;
import coop.rochdale.founding.FounderSeat;
import coop.rochdale.positions.workflow.OpenFoundingPosition;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Act 0, all of it in one transaction: currency, charter, the founding position, and the founder's place left free. */
@Stateless
public class FoundCoop {

    private InstantSource clock;
    private AdoptFirstCharter adopt;
    private OpenFoundingPosition openPosition;
    private FounderSeat seat;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected FoundCoop() {}

    @Inject
    public FoundCoop(
            InstantSource clock, AdoptFirstCharter adopt, OpenFoundingPosition openPosition, FounderSeat seat) {
        this.clock = clock;
        this.adopt = adopt;
        this.openPosition = openPosition;
        this.seat = seat;
    }

    /** Founds the co-op on these terms, unless it is founded; then they change nothing. */
    public void run(Terms terms) {
        Instant now = clock.instant();
        adopt.run(terms, now).ifPresent(act -> {
            openPosition.run(act, Optional.empty(), now);
            seat.free();
        });
    }
}
