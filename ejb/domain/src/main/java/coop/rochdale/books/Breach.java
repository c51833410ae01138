package coop.rochdale.books;

import java.util.Optional;

/**
 * A row that broke a rule, for everybody's eyes.
 *
 * @param rule such as {@code ledger.transaction-balances}
 * @param row its key; empty where that would tell who cast a ballot
 */
public record Breach(String rule, String table, Optional<String> row) {}
