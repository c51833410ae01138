package coop.rochdale.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An account named as in plain-text accounting: {@code assets:bank:main}. It exists once something is posted to it. The
 * constants are the chart of accounts: all that the co-op's own acts post to, but for what a budget's category names.
 */
public record LedgerAccount(String name) implements Comparable<LedgerAccount> {

    private static final Pattern NAME =
            Pattern.compile("(assets|liabilities|equity|income|expenses)(:[a-z0-9][a-z0-9-]{0,39}){1,5}");

    public static final LedgerAccount BANK = new LedgerAccount("assets:bank:main");
    /** Cash that the treasury was given, until it takes it to the bank. */
    public static final LedgerAccount CASH = new LedgerAccount("assets:cash:main");
    /** What members paid ahead; theirs until an invoice takes it. */
    public static final LedgerAccount MEMBER_CREDIT = new LedgerAccount("liabilities:member-credit");
    /** Wages that are due and not paid yet. */
    public static final LedgerAccount WAGES_OWED = new LedgerAccount("liabilities:wages");
    /** Approved expenses that are not paid yet. */
    public static final LedgerAccount EXPENSES_OWED = new LedgerAccount("liabilities:expenses");
    /** What the co-op had before it kept these books. */
    public static final LedgerAccount OPENING = new LedgerAccount("equity:opening");

    public static final LedgerAccount DUES = new LedgerAccount("income:dues");
    public static final LedgerAccount GIFTS = new LedgerAccount("income:gifts");
    public static final LedgerAccount INTEREST = new LedgerAccount("income:interest");
    public static final LedgerAccount WAGES = new LedgerAccount("expenses:wages");
    /** What attested work is worth, which no money pays. */
    public static final LedgerAccount LABOUR = new LedgerAccount("expenses:labour");

    public static final LedgerAccount BANK_CHARGES = new LedgerAccount("expenses:bank-charges");

    private static final List<String> LIQUID = List.of("assets:bank:", "assets:cash:");

    public LedgerAccount {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Name an account like \"assets:bank:main\" or \"income:dues\".");
        }
    }

    /** Whether what stands here can be spent today: banks and cash. */
    public boolean isLiquid() {
        return LIQUID.stream().anyMatch((name + ":")::startsWith);
    }

    /** The first part of the name: {@code assets}, {@code liabilities}, {@code equity}, {@code income} or {@code expenses}. */
    public String kind() {
        return name.substring(0, name.indexOf(':'));
    }

    @Override
    public int compareTo(LedgerAccount other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
