package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is employed where, from when until when; nothing here is ever forgotten. */
public interface Employments {

    /** Whether this account has at least one employment that has begun and not ended at that instant: the worker body. */
    boolean isEmployed(AccountId account, Instant at);

    /** Keeps a new employment; false, and nothing kept, if somebody holds its seat, or its holder another, in that time. */
    boolean begin(Employment employment);

    Optional<Employment> byId(EmploymentId id);

    /** All in this position that have not ended at that instant, those that have not begun included. */
    List<Employment> unended(PositionId position, Instant at);

    /** The one of this person in the position that starts last. */
    Optional<Employment> latest(PositionId position, AccountId account);

    /** Keeps the ending of employments. */
    void end(List<Employment> employments);
}
