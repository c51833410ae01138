package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.payroll.Earnings;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Stint;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs hours that somebody worked in a position that is paid by the hour (rule R10). */
@Stateless
public class LogHours {

    private InstantSource clock;
    private Employments employments;
    private Positions positions;
    private HoursLog log;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected LogHours() {}

    @Inject
    public LogHours(InstantSource clock, Employments employments, Positions positions, HoursLog log, Events events) {
        this.clock = clock;
        this.employments = employments;
        this.positions = positions;
        this.log = log;
        this.events = events;
    }

    /** In which employment, and what was worked. */
    public record Request(EmploymentId employment, Stint stint) {}

    public WorkedHours run(Actor actor, Request request) {
        // First, for whoever logs at the same time waits here.
        long unattested = log.unattestedOf(actor.account());
        Instant now = clock.instant();
        Stint stint = request.stint();
        List<Flaw> flaws = stint.flaws(Span.day(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Employment employment = employments
                .byId(request.employment())
                .filter(job -> job.account().equals(actor.account()))
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "employment of yours"));
        if (!isHourly(employment, stint.day())) {
            throw Refused.because(PayrollRefusal.NO_HOURLY_JOB, stint.day());
        }
        if (unattested >= WorkedHours.MOST_UNATTESTED) {
            throw Refused.because(PayrollRefusal.MANY_HOURS, unattested);
        }
        WorkedHours hours = new WorkedHours(
                new WorkedHoursId(Ids.next(now)),
                employment.id(),
                actor.account(),
                stint,
                now,
                Optional.empty(),
                Optional.empty());
        log.log(hours);
        events.append(NewEvent.of("hours.logged", hours.id().alias(), Map.of()), now);
        return hours;
    }

    private boolean isHourly(Employment employment, LocalDate day) {
        return Earnings.works(employment.tenure(), day)
                && positions.salaryOn(employment.position(), day).per() == Salary.Per.HOUR;
    }
}
