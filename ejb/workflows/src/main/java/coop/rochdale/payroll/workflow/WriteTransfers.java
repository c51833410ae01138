package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.payroll.Transfers;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.workflow.OwnBankAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a file that tells a bank which wages to pay, those left out that are in a file already (rule R9). */
@Stateless
public class WriteTransfers {

    private static final int MOST_DAYS_AHEAD = 60;

    private InstantSource clock;
    private PowerUse powers;
    private OwnBankAccount own;
    private TransferFiles files;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WriteTransfers() {}

    @Inject
    public WriteTransfers(
            InstantSource clock, PowerUse powers, OwnBankAccount own, TransferFiles files, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.own = own;
        this.files = files;
        this.events = events;
    }

    /** For a holder of the power treasury, to be paid on that day, or today. */
    public TransferFile run(Actor actor, Optional<LocalDate> wished) {
        files.hold();
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        LocalDate on = day(wished, Span.day(now));
        BankAccount from = own.account().orElseThrow(() -> Refused.because(ProviderRefusal.NO_BANK_ACCOUNT));
        List<Transfers.Transfer> owed = files.owed(Transfers.MOST);
        if (owed.isEmpty()) {
            throw Refused.because(PayrollRefusal.NOTHING_TO_TRANSFER);
        }
        Transfers transfers = new Transfers(new TransferFileId(Ids.next(now)), from, on, owed);
        String content = new PainWriter(transfers, now).written();
        files.keep(transfers, new TransferFile.Written(actor.account(), now), content);
        events.append(NewEvent.of("transfers.written", transfers.file().value(), holding.act(), Map.of()), now);
        return files.find(transfers.file()).orElseThrow();
    }

    private static LocalDate day(Optional<LocalDate> wished, LocalDate today) {
        LocalDate on = wished.orElse(today);
        if (on.isBefore(today) || on.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw Refused.flawed(
                    "/on",
                    "Name a day from today, %s in UTC, until %d days from now.".formatted(today, MOST_DAYS_AHEAD));
        }
        return on;
    }
}
