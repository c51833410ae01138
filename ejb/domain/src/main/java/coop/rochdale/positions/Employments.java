package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;

/** Who is employed where, from when until when; nothing here is ever forgotten. */
public interface Employments {

    /** Whether this account has at least one employment that has begun and not ended at that instant: the worker body. */
    boolean isEmployed(AccountId account, Instant at);
}
