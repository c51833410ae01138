package coop.rochdale.ledger;

import coop.rochdale.kernel.AccountId;
import java.util.Optional;

/**
 * Whom a transaction was with.
 *
 * @param account for the acts that take a transaction back, and for nobody's eyes
 * @param handle only of someone who chose to be listed, for everybody's eyes
 */
public record Party(AccountId account, Optional<String> handle) {}
