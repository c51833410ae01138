package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.providers.BankAccount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Wages for a bank to pay on a day (rule R9).
 *
 * @param transfers at least one
 */
public record Transfers(TransferFileId file, BankAccount from, LocalDate on, List<Transfer> transfers) {

    /** The most that one file holds; banks take no longer ones. */
    public static final int MOST = 9_999;

    public Transfers {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > MOST) {
            throw new IllegalArgumentException("a file holds 1 to %d transfers".formatted(MOST));
        }
    }

    /** What is still owed of a payslip, and to which account. */
    public record Transfer(Of payslip, BankAccount to, Money amount) {

        /** Which payslip: how many there were before it, and one. */
        public record Of(PayslipId id, long number, YearMonth month) {}

        /** What the bank names the transfer by, up to the payee: {@code WAGES-2026-02-17}. */
        public String reference() {
            return "WAGES-" + payslip.month() + "-" + payslip.number();
        }
    }

    /** What a file has a bank pay of a payslip. */
    public record Sent(PayslipId payslip, Money amount) {}

    public Money total() {
        return transfers.stream().map(Transfer::amount).reduce(Money::plus).orElseThrow();
    }
}
