package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Acts in a map, the founding apart. */
public final class InMemoryActs implements Acts {

    /** The id of the founding, whenever it happens. */
    public static final ActId FOUNDING = new ActId(new UUID(0, 0));

    private final Map<UUID, ActId> byProposal = new LinkedHashMap<>();
    private final InMemoryCharter charter;
    private Instant latest = Instant.EPOCH;

    /** The founding tells this charter the currency. */
    public InMemoryActs(InMemoryCharter charter) {
        this.charter = charter;
    }

    @Override
    public Optional<ActId> found(Currency currency, Instant at) {
        if (charter.founding().isPresent()) {
            return Optional.empty();
        }
        charter.found(currency, at);
        latest = at;
        return Optional.of(FOUNDING);
    }

    @Override
    public Instant awaitTurn() {
        return latest;
    }

    @Override
    public ActId enact(UUID proposal, String title, Instant at) {
        if (byProposal.containsKey(proposal)) {
            throw new IllegalStateException("a proposal has at most one act");
        }
        ActId act = new ActId(Ids.next(at));
        byProposal.put(proposal, act);
        latest = at;
        return act;
    }
}
