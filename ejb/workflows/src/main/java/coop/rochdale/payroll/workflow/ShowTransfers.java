package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives the treasury a file of transfers, letter by letter as it was written. */
@Stateless
public class ShowTransfers {

    private InstantSource clock;
    private PowerLook powers;
    private TransferFiles files;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowTransfers() {}

    @Inject
    public ShowTransfers(InstantSource clock, PowerLook powers, TransferFiles files) {
        this.clock = clock;
        this.powers = powers;
        this.files = files;
    }

    /** To be sent in UTF-8. */
    public String run(Actor actor, TransferFileId id) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return files.content(id).orElseThrow(ShowTransfers::unknown);
    }

    static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "file of transfers");
    }
}
