package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the treasury every file of transfers, the newest first. */
@Stateless
public class ListTransfers {

    private InstantSource clock;
    private PowerLook powers;
    private TransferFiles files;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListTransfers() {}

    @Inject
    public ListTransfers(InstantSource clock, PowerLook powers, TransferFiles files) {
        this.clock = clock;
        this.powers = powers;
        this.files = files;
    }

    public Page<TransferFile> run(Actor actor, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return files.list(wish);
    }
}
