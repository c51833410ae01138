package coop.rochdale.books.workflow;

import coop.rochdale.books.CheckId;
import coop.rochdale.books.Checks;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Span;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes on a check that waits, the one of this night among them, so that no other server does. */
@Stateless
public class TakeOnCheck {

    private InstantSource clock;
    private Checks checks;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TakeOnCheck() {}

    @Inject
    public TakeOnCheck(InstantSource clock, Checks checks) {
        this.clock = clock;
        this.checks = checks;
    }

    public Optional<CheckId> run() {
        Instant now = clock.instant();
        checks.due(new CheckId(Ids.next(now)), Span.day(now), now);
        return checks.claim(now);
    }
}
