package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;

/** A person as everybody may know them. */
public record Account(AccountId id, String handle, String displayName, Instant since) {}
