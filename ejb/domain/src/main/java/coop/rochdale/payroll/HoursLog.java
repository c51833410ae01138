package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.positions.EmploymentId;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** All hours that were ever logged. */
public interface HoursLog {

    void log(WorkedHours hours);

    Optional<WorkedHours> find(WorkedHoursId id);

    /** Those that events tell of under this alias. */
    Optional<WorkedHours> told(UUID alias);

    /** The same, held until the transaction ends, with all other attesting of hours of that employment; waits for who holds wages. */
    Optional<WorkedHours> lock(WorkedHoursId id);

    void attest(WorkedHoursId id, WorkedHours.Attestation attestation);

    void end(WorkedHoursId id, WorkedHours.Ended ended);

    /** Minutes of an employment, worked in this month, that are attested and count. */
    long attestedIn(EmploymentId employment, YearMonth month);

    /**
     * How many of this person's are logged and nothing more; whoever asks it of them next, or holds wages (positions), waits
     * until the transaction ends.
     */
    long unattestedOf(AccountId worker);

    /** This person's, newest first. */
    Page<WorkedHours> hoursOf(AccountId worker, Page.Wish wish);
}
