package coop.rochdale.charter.workflow;

import coop.rochdale.charter.Acts;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Records act 0 and gives every clause its first value, once. */
@Stateless
public class AdoptFirstCharter {

    private Acts acts;
    private Charter charter;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AdoptFirstCharter() {}

    @Inject
    public AdoptFirstCharter(Acts acts, Charter charter, Events events) {
        this.acts = acts;
        this.charter = charter;
        this.events = events;
    }

    /** Act 0; empty if the co-op was founded before, whose terms then stay as they are. */
    public Optional<ActId> run(Terms terms, Instant now) {
        Optional<ActId> founding = acts.found(terms.currency(), now);
        founding.ifPresent(act -> adopt(terms, act, now));
        return founding;
    }

    private void adopt(Terms terms, ActId act, Instant now) {
        for (Clause clause : Clause.values()) {
            charter.adopt(clause, terms.value(clause), now, act);
        }
        Map<String, Object> data = Map.of("currency", terms.currency().getCurrencyCode());
        events.append(NewEvent.of("coop.founded", act.value(), act, data), now);
    }
}
