package coop.rochdale.positions.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplyObjections;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.ResignObjections;
import coop.rochdale.positions.WithdrawObjections;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Says what the caller may do about a position now, and why not. */
@Stateless
public class ShowPositionActions {

    private InstantSource clock;
    private Jobs jobs;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowPositionActions() {}

    @Inject
    public ShowPositionActions(InstantSource clock, Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Objections to applying for it, to withdrawing one's application, and to resigning from one's employment. */
    public record Possible(List<Objection> apply, List<Objection> withdraw, List<Objection> resign) {}

    public Possible run(Optional<Actor> caller, PositionId id) {
        Position position =
                jobs.positions().byId(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "position"));
        List<Objection> stranger = List.of(Objection.of(CommonRefusal.SIGN_IN));
        return caller.map(actor -> of(actor, position)).orElse(new Possible(stranger, stranger, stranger));
    }

    private Possible of(Actor actor, Position position) {
        Optional<Application> application = jobs.applications().latest(position.id(), actor.account());
        Optional<Employment> employment = jobs.employments().latest(position.id(), actor.account());
        Instant now = clock.instant();
        return new Possible(
                ApplyObjections.of(position, application, employment),
                application
                        .map(filed -> WithdrawObjections.of(filed, actor))
                        .orElse(List.of(Objection.of(CommonRefusal.UNKNOWN, "application"))),
                employment
                        .map(held -> ResignObjections.of(held, actor, now))
                        .orElse(List.of(Objection.of(CommonRefusal.UNKNOWN, "employment"))));
    }
}
