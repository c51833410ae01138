package coop.rochdale.dues.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.kernel.Actor;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Shows work to who did it, to any person with a vote whom its worker gave the id, and to the treasury, which may name it as
 * events do; to everybody else it is unknown.
 */
@Stateless
public class ShowLabour {

    private InstantSource clock;
    private PowerLook powers;
    private VotingRights rights;
    private LabourLog log;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowLabour() {}

    @Inject
    public ShowLabour(InstantSource clock, PowerLook powers, VotingRights rights, LabourLog log, Accounts accounts) {
        this.clock = clock;
        this.powers = powers;
        this.rights = rights;
        this.log = log;
        this.accounts = accounts;
    }

    /** The work, and the handle of who did it. */
    public record Shown(Labour labour, Optional<String> handle) {}

    public Shown run(Actor actor, LabourId id) {
        Instant now = clock.instant();
        Labour found = log.find(id)
                .filter(labour -> labour.worker().equals(actor.account())
                        || !rights.of(actor.account(), now).isEmpty()
                        || powers.isAllowed(actor, Power.TREASURY, now))
                .or(() -> log.told(id.value()).filter(told -> powers.isAllowed(actor, Power.TREASURY, now)))
                .orElseThrow(LabourDoor::unknown);
        return new Shown(found, accounts.byId(found.worker()).map(Account::handle));
    }
}
