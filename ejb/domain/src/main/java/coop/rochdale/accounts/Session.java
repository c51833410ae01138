package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Span;
import java.time.Instant;

/** One sign-in and everything that descends from it, until it ends at the latest. */
public record Session(SessionId id, AccountId account, Instant begunAt, Instant endsAt) {

    /** How long a session lasts that nobody prolongs; each exchange of its refresh token starts this anew. */
    public static final Span LIFETIME = Span.ofDays(30);
}
