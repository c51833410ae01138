package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.PaymentImport;
import coop.rochdale.providers.PaymentProvider;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Takes a file with what a provider says moved, wholly or not at all; the same file a second time changes nothing. */
@Stateless
public class AcceptImport {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Arrivals arrivals;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AcceptImport() {}

    @Inject
    public AcceptImport(InstantSource clock, PowerUse powers, Charter charter, Arrivals arrivals, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.arrivals = arrivals;
        this.events = events;
    }

    /** @param digest the SHA-256 of the file, in hexadecimal */
    public record Request(PaymentProvider provider, InputStream file, String digest) {}

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ImportId run(Actor actor, Request request) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        PaymentProvider provider = request.provider();
        Optional<ImportId> known = arrivals.importOf(provider.name(), request.digest());
        return known.orElseGet(() -> take(actor, holding, request));
    }

    private ImportId take(Actor actor, Holding holding, Request request) {
        Instant now = clock.instant();
        ImportId id = new ImportId(Ids.next(now));
        String provider = request.provider().name();
        arrivals.begin(new PaymentImport(id, provider, request.digest(), now, actor.account(), holding.act()));
        ImportedLines lines = new ImportedLines(arrivals, id, now);
        request.provider()
                .read(new Delivery(request.file(), Map.of(), charter.at(now).currency(), now), lines);
        lines.finish();
        events.append(NewEvent.of("import.recorded", id.value(), holding.act(), Map.of("provider", provider)), now);
        return id;
    }
}
