package coop.rochdale.dues.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.kernel.Actor;
import coop.rochdale.members.VotingRights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Shows work to who did it, and to any person with a vote whom its worker gave the id; to everybody else it is unknown. */
@Stateless
public class ShowLabour {

    private InstantSource clock;
    private VotingRights rights;
    private LabourLog log;
    private Accounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowLabour() {}

    @Inject
    public ShowLabour(InstantSource clock, VotingRights rights, LabourLog log, Accounts accounts) {
        this.clock = clock;
        this.rights = rights;
        this.log = log;
        this.accounts = accounts;
    }

    /** The work, and the handle of who did it. */
    public record Shown(Labour labour, Optional<String> handle) {}

    public Shown run(Actor actor, LabourId id) {
        Labour found = log.find(id)
                .filter(labour -> labour.worker().equals(actor.account())
                        || !rights.of(actor.account(), clock.instant()).isEmpty())
                .orElseThrow(LabourDoor::unknown);
        return new Shown(found, accounts.byId(found.worker()).map(Account::handle));
    }
}
