package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalQueries;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Shows the treasury what became of a file. */
@Stateless
public class ShowImport {

    private InstantSource clock;
    private PowerLook powers;
    private ArrivalQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowImport() {}

    @Inject
    public ShowImport(InstantSource clock, PowerLook powers, ArrivalQueries queries) {
        this.clock = clock;
        this.powers = powers;
        this.queries = queries;
    }

    public ImportView run(Actor actor, ImportId id) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return queries.imported(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "import"));
    }

    /** All its lines, or those of one outcome. */
    public Page<Arrival> lines(Actor actor, ImportId id, Optional<Outcome> outcome, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        if (!queries.isImport(id)) {
            throw Refused.because(CommonRefusal.UNKNOWN, "import");
        }
        return queries.ofImport(id, outcome, wish);
    }
}
