package coop.rochdale.kernel.rest;

import coop.rochdale.events.RememberedAnswers.Underway;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Under which {@code Idempotency-Key} this request runs, for acts that commit before their answer is remembered. */
@RequestScoped
public class Keyed {

    private Optional<Underway> underway = Optional.empty();

    /** Empty if the client sent no key. */
    public Optional<Underway> underway() {
        return underway;
    }

    void begin(Underway request) {
        underway = Optional.of(request);
    }
}
