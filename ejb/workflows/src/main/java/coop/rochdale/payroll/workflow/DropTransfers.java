package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Says that the bank did not carry transfers out, by which the next file has what is still owed of them (rule R9). */
@Stateless
public class DropTransfers {

    private InstantSource clock;
    private PowerUse powers;
    private TransferFiles files;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DropTransfers() {}

    @Inject
    public DropTransfers(InstantSource clock, PowerUse powers, TransferFiles files, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.files = files;
        this.events = events;
    }

    /** All transfers of the file, or that of one payslip. */
    public TransferFile run(Actor actor, TransferFileId id, Optional<PayslipId> payslip) {
        files.hold();
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        if (files.find(id).isEmpty()) {
            throw ShowTransfers.unknown();
        }
        if (files.drop(id, payslip, new TransferFile.Written(actor.account(), now)) == 0) {
            throw Refused.because(PayrollRefusal.NOTHING_TO_DROP);
        }
        events.append(NewEvent.of("transfers.dropped", id.value(), holding.act(), Map.of()), now);
        return files.find(id).orElseThrow();
    }
}
