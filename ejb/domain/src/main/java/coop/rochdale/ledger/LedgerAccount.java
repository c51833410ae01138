package coop.rochdale.ledger;

import java.util.List;
import java.util.regex.Pattern;

/** An account named as in plain-text accounting: {@code assets:bank:main}. It exists once something is posted to it. */
public record LedgerAccount(String name) implements Comparable<LedgerAccount> {

    private static final Pattern NAME =
            Pattern.compile("(assets|liabilities|equity|income|expenses)(:[a-z0-9-]{1,40}){1,5}");

    public static final LedgerAccount BANK = new LedgerAccount("assets:bank:main");
    public static final LedgerAccount DUES = new LedgerAccount("income:dues");
    public static final LedgerAccount MEMBER_CREDIT = new LedgerAccount("liabilities:member-credit");
    /** Approved expenses that are not paid yet. */
    public static final LedgerAccount EXPENSES_OWED = new LedgerAccount("liabilities:expenses");

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
