package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Objection;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hours that somebody logged in an hourly position, and what became of them (rule R10). */
public record WorkedHours(
        WorkedHoursId id,
        EmploymentId employment,
        AccountId worker,
        Stint stint,
        Instant loggedAt,
        Optional<Attestation> attestation,
        Optional<Ended> ended) {

    /** Nobody has more to be attested at once. */
    public static final int MOST_UNATTESTED = 100;

    private static final int MINUTES_AN_HOUR = 60;

    /** Another person's word that they were worked. */
    public record Attestation(AccountId by, Instant at) {}

    /** That they are not paid, or not any more: withdrawn by their worker, or corrected by the treasury, which says why. */
    public record Ended(Instant at, Optional<String> reason) {}

    public Stint.State state() {
        return Stint.State.of(attestation.isPresent(), ended.isPresent());
    }

    /** Why this person cannot attest them, where this much of the month is attested already. */
    public List<Objection> toAttesting(AccountId witness, boolean votes, Room room) {
        List<Objection> objections = new ArrayList<>();
        if (worker.equals(witness)) {
            objections.add(Objection.of(PayrollRefusal.HOURS_OWN));
        }
        if (!votes) {
            objections.add(Objection.of(PayrollRefusal.HOURS_BY_VOTERS));
        }
        if (state() != Stint.State.LOGGED) {
            objections.add(Objection.of(PayrollRefusal.HOURS_NOT_IN_STATE, state().word()));
        }
        if (!room.holds(stint.minutes())) {
            objections.add(Objection.of(PayrollRefusal.HOURS_USED_UP, room.hours()));
        }
        return objections;
    }

    /** What a position's law foresees for a month, and what of that is attested. */
    public record Room(Salary salary, long attestedMinutes) {

        /** 0 where the salary is not paid by the hour. */
        int hours() {
            return salary.per() == Salary.Per.HOUR ? salary.hours().orElse(0) : 0;
        }

        boolean holds(int minutes) {
            return attestedMinutes + minutes <= (long) hours() * MINUTES_AN_HOUR;
        }
    }

    /** Why they cannot come to an end now: only what is logged and nothing more is withdrawn, only what is attested corrected. */
    public List<Objection> toEnding(Stint.State needed) {
        return state() == needed ? List.of() : List.of(Objection.of(PayrollRefusal.HOURS_NOT_IN_STATE, state().word()));
    }
}
