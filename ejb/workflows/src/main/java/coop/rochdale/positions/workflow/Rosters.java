package coop.rochdale.positions.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.WageBill;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Who would be employed, and what the co-op bound to, once measures of a law were carried out. */
@Dependent
public class Rosters {

    private final Charter charter;
    private final Jobs jobs;
    private final WageBill bill;

    @Inject
    public Rosters(Charter charter, Jobs jobs, WageBill bill) {
        this.charter = charter;
        this.jobs = jobs;
        this.bill = bill;
    }

    /** Everybody whose work of today is not paid yet is on it. */
    Roster after(Position position, List<Measure> measures, Instant now) {
        Instant dawn = Span.day(now).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Roster(position, jobs.employments().unended(position.id(), dawn), List.of())
                .after(measures, now, currency(now));
    }

    /** What a measure binds on its roster, as it is after those before it; less than nothing if it sets something free. */
    Money bound(Roster before, Measure measure, Instant now) {
        Roster after = before.after(List.of(measure), now, currency(now));
        return after.equals(before)
                ? Money.zero(currency(now))
                : bill.bound(after.besides(before), now, currency(now))
                        .minus(bill.bound(before.besides(after), now, currency(now)));
    }

    private Currency currency(Instant now) {
        return charter.at(now).currency();
    }
}
