package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;

/** One sign-in and everything that descends from it, until it ends at the latest. */
public record Session(SessionId id, AccountId account, Instant begunAt, Instant endsAt) {}
