package coop.rochdale.ledger;

import java.util.regex.Pattern;

/** An account named as in plain-text accounting: {@code assets:bank:main}. It exists once something is posted to it. */
public record LedgerAccount(String name) implements Comparable<LedgerAccount> {

    private static final Pattern NAME =
            Pattern.compile("(assets|liabilities|equity|income|expenses)(:[a-z0-9-]{1,40}){1,5}");

    public static final LedgerAccount BANK = new LedgerAccount("assets:bank:main");
    public static final LedgerAccount DUES = new LedgerAccount("income:dues");
    public static final LedgerAccount MEMBER_CREDIT = new LedgerAccount("liabilities:member-credit");

    public LedgerAccount {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Name an account like \"assets:bank:main\" or \"income:dues\".");
        }
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
