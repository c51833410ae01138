package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Jobs as tests need them: a baker with two seats, 2000.00 USD a month and thirty days' notice, on 1 March 2026. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final ActId ACT = new ActId(Ids.next(NOW));

    private Samples() {}

    public static JobDescription baker(int seats, Power... powers) {
        return new JobDescription(
                "Baker", "Bakes the bread.", seats, Set.of(powers), Span.ofDays(30), Optional.empty());
    }

    public static JobDescription bakerFor(Span term) {
        return new JobDescription("Baker", "Bakes for a while.", 1, Set.of(), Span.ofDays(30), Optional.of(term));
    }

    public static Salary monthly(String amount) {
        return new Salary(Money.parse(amount, "USD"), Salary.Per.MONTH, Optional.empty());
    }

    public static Salary hourly(String amount, int hours) {
        return new Salary(Money.parse(amount, "USD"), Salary.Per.HOUR, Optional.of(hours));
    }

    public static NewPosition made(JobDescription job, ActId act) {
        return new NewPosition(new PositionId(Ids.next(NOW)), job, monthly("2000.00"), act, NOW);
    }

    public static Position position(JobDescription job) {
        return new Position(new PositionId(Ids.next(NOW)), 7, job, ACT, NOW, Optional.empty());
    }

    public static Position closed(Position open) {
        return new Position(
                open.id(),
                open.number(),
                open.job(),
                open.act(),
                open.createdAt(),
                Optional.of(new Position.Closing(NOW, ACT)));
    }

    public static AccountId someone() {
        return new AccountId(Ids.next(NOW));
    }

    public static Application application(PositionId position, AccountId account) {
        return new Application(new ApplicationId(Ids.next(NOW)), position, account, "I bake.", NOW, Optional.empty());
    }

    /** An employment in this seat without an end. */
    public static Employment employment(Position position, int seat, AccountId account, Instant from) {
        return new Employment(
                new EmploymentId(Ids.next(NOW)),
                position.id(),
                seat,
                account,
                from,
                Optional.empty(),
                position.job().noticePeriod(),
                position.act());
    }
}
