package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is employed where, from when until when; nothing here is ever forgotten. */
public interface Employments {

    /**
     * For whoever says payslips, and for acts: lets nothing change until the transaction ends by which anybody earns more or less: no hours, no end of a job, no
     * payslip. After rolls and the turn of an act, before people and positions are held, and before the clock is read.
     */
    void holdWages();

    /** The same for whoever changes such a thing: waits for those who {@link #holdWages}, and not for each other. */
    void awaitWages();

    /** Whether this account has at least one employment that has begun and not ended at that instant: the worker body. */
    boolean isEmployed(AccountId account, Instant at);

    /** Keeps a new employment, or refuses as the hiring would if its seat is taken or its holder sits elsewhere in that time. */
    void begin(Employment employment, Hiring hiring);

    Optional<Employment> byId(EmploymentId id);

    /** All in this position that have not ended at that instant, those that have not begun included. */
    List<Employment> unended(PositionId position, Instant at);

    /** The one of this person in the position that starts last. */
    Optional<Employment> latest(PositionId position, AccountId account);

    /** Keeps the ending of employments. */
    void end(List<Employment> employments);
}
