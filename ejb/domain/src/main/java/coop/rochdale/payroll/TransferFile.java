package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.BankTransfer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that the treasury took to the bank, for the treasury's eyes (rule R9).
 *
 * @param on the day the bank was to pay
 * @param transfers how many it holds, 1 to 9,999
 * @param dropped how many of them the bank did not carry out, as the treasury said
 * @param total of all of them
 * @param executed what the bank said when it had carried out the others
 */
public record TransferFile(
        TransferFileId id,
        LocalDate on,
        Written written,
        int transfers,
        int dropped,
        Money total,
        Optional<BankTransfer> executed) {

    /** Who wrote it, or said what became of it, and when. */
    public record Written(AccountId by, Instant at) {}
}
