package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.providers.BankAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;

/**
 * Wages for a bank to pay on a day (rule R9).
 *
 * @param transfers at least one
 */
public record Transfers(BankAccount from, LocalDate on, List<Transfer> transfers) {

    /** The most that one file holds; banks take no longer ones. */
    public static final int MOST = 9_999;

    private static final int NAME_BYTES = 15;

    public Transfers {
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty() || transfers.size() > MOST) {
            throw new IllegalArgumentException("a file holds 1 to %d transfers".formatted(MOST));
        }
    }

    /** What is still owed of a payslip, and to which account. */
    public record Transfer(long payslip, YearMonth month, BankAccount to, Money amount) {

        /** What the bank names the transfer by, up to the payee: {@code WAGES-2026-02-17}. */
        public String reference() {
            return "WAGES-" + month + "-" + payslip;
        }
    }

    public Money total() {
        return transfers.stream().map(Transfer::amount).reduce(Money::plus).orElseThrow();
    }

    /** The same for the same transfers on the same day, so that a bank that has it takes it no second time. */
    public String name() {
        StringBuilder text = new StringBuilder(from.iban()).append(' ').append(on);
        transfers.forEach(transfer -> text.append('\n')
                .append(transfer.reference())
                .append(' ')
                .append(transfer.amount())
                .append(' ')
                .append(transfer.to().iban()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
