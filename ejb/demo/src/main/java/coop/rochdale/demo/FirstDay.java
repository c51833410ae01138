package coop.rochdale.demo;

import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Puts the clock to the morning of the founding, before anything is founded. */
@ApplicationScoped
class FirstDay implements StartUpTask {
    /** A year of whole weeks. */
    static final int DAYS_AGO = 364;

    private static final int BEFORE_THE_FOUNDING = 50;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Inject
    private DemoClock clock;

    private LocalDate today = LocalDate.EPOCH;

    @Override
    public int order() {
        return BEFORE_THE_FOUNDING;
    }

    @Override
    public void run() {
        today = Span.day(clock.stop());
        clock.set(today.minusDays(DAYS_AGO).atTime(MORNING).toInstant(ZoneOffset.UTC));
    }

    /** The day from which history counts back, in UTC. */
    LocalDate today() {
        return today;
    }
}
