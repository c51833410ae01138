package coop.rochdale.kernel.jpa;

/**
 * A row that is wrong. Nothing in it is private: ids and numbers, no e-mail address, no choice beside its voter.
 *
 * @param invariant the rule it breaks, such as {@code ledger.transaction-balances}
 * @param key names the row in its table
 */
public record Finding(String invariant, String table, String key, String expected, String found) {

    @Override
    public String toString() {
        return "%s: %s %s: expected %s, found %s".formatted(invariant, table, key, expected, found);
    }
}
