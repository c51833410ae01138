package coop.rochdale.demo;

import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lives through the year between the founding and today, once the founder is there, and lets the clock go. */
@ApplicationScoped
class DemoCoop implements StartUpTask {
    private static final Logger LOG = Logger.getLogger(DemoCoop.class.getName());
    private static final int AFTER_THE_FOUNDING = 200;
    private static final int REPORTED_DAYS = 60;
    private static final long SEED = 1844;

    @Inject
    private DemoClock clock;

    @Inject
    private FirstDay firstDay;

    @Inject
    private Doors doors;

    @Inject
    private Desk desk;

    @Inject
    private JobCentre jobs;

    @Inject
    private Assembly assembly;

    @Inject
    private Treasury treasury;

    @Inject
    private PayOffice office;

    @Override
    public int order() {
        return AFTER_THE_FOUNDING;
    }

    @Override
    public void run() {
        Diary diary = new Diary(firstDay.today(), new Random(SEED));
        write(diary);
        Reporter reporter = new Reporter(firstDay.today());
        diary.live(moment -> {
            reporter.tell(moment);
            clock.set(moment);
        });
        clock.letGo();
    }

    private void write(Diary diary) {
        Random random = new Random(SEED);
        Roster roster = new Roster();
        Arrivals arrivals = new Arrivals(diary, random, roster, doors, desk);
        diary.at(diary.hour(363, 9), () -> roster.treasurerIs(arrivals.founder().handle()));
        new Cohorts(diary, arrivals, new Names(random)).write();
        House house = new House(diary, random, roster, assembly, jobs);
        new Hires(diary, house, roster, jobs, assembly).write();
        new Laws(diary, house, roster).write();
        new Purchases(diary, house, roster, treasury).write();
        new Routine(diary, roster, treasury, office, jobs).write();
    }

    /** Says now and then how far it is. */
    private static final class Reporter {
        private final LocalDate today;
        private LocalDate next;

        Reporter(LocalDate today) {
            this.today = today;
            this.next = today.minusDays(FirstDay.DAYS_AGO);
        }

        void tell(Instant moment) {
            LocalDate day = Span.day(moment);
            if (!day.isBefore(next)) {
                long left = next.until(today, java.time.temporal.ChronoUnit.DAYS);
                LOG.log(Level.INFO, "Making the demo co-op: {0} days of history to go.", left);
                next = next.plusDays(REPORTED_DAYS);
            }
        }
    }
}
