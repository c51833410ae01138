package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.Transfers;
import coop.rochdale.payroll.WageAccounts;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.workflow.OwnBankAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Writes the treasury the file that tells a bank which wages to pay (rule R9); it changes nothing. */
@Stateless
public class WriteTransfers {

    private static final int MOST_DAYS_AHEAD = 60;

    private InstantSource clock;
    private PowerLook powers;
    private OwnBankAccount own;
    private WageAccounts accounts;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected WriteTransfers() {}

    @Inject
    public WriteTransfers(InstantSource clock, PowerLook powers, OwnBankAccount own, WageAccounts accounts) {
        this.clock = clock;
        this.powers = powers;
        this.own = own;
        this.accounts = accounts;
    }

    /** The file, to be sent in UTF-8, and what to call it. */
    public record TransferFile(String name, String content) {}

    /** For a holder of the power treasury, to be paid on that day, or today. */
    public TransferFile run(Actor actor, Optional<LocalDate> wished) {
        Instant now = clock.instant();
        powers.require(actor, Power.TREASURY, now);
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate on = wished.orElse(today);
        if (on.isBefore(today) || on.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            throw Refused.flawed(
                    "/on",
                    "Name a day from today, %s in UTC, until %d days from now.".formatted(today, MOST_DAYS_AHEAD));
        }
        BankAccount from = own.account().orElseThrow(() -> Refused.because(ProviderRefusal.NO_BANK_ACCOUNT));
        List<Transfers.Transfer> owed = accounts.owed(Transfers.MOST);
        if (owed.isEmpty()) {
            throw Refused.because(PayrollRefusal.NOTHING_TO_TRANSFER);
        }
        Transfers transfers = new Transfers(from, on, owed);
        return new TransferFile(transfers.name(), new PainWriter(transfers, now).written());
    }
}
