package coop.rochdale.providers;

import coop.rochdale.kernel.Money;

/**
 * What a bank's statement says of an account: how much was on it before and after.
 *
 * @param account the account's number as the bank writes it, without blanks
 */
public record Statement(String account, Money opening, Money closing) {}
