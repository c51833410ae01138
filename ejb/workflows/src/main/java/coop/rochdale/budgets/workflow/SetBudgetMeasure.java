package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.BudgetEvents;
import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.SetBudget;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Span;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Sets a spending line (rule R8). It costs its amount, whatever a line that it replaces gives back. */
@Dependent
public class SetBudgetMeasure implements MeasureHandler {

    private final Charter charter;
    private final BudgetLines lines;
    private final Events events;

    @Inject
    public SetBudgetMeasure(Charter charter, BudgetLines lines, Events events) {
        this.charter = charter;
        this.lines = lines;
        this.events = events;
    }

    @Override
    public String kind() {
        return SetBudget.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        read(payload, now).refuseOver(now);
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        Money amount = read(payload, now).amount();
        return Price.once(amount);
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Instant now = enacting.now();
        BudgetLine set = read(payload, now).line(enacting.act(), now);
        lines.unended(Span.day(now)).stream()
                .filter(line -> line.category().equals(set.category()) && line.overlaps(set.from(), set.to()))
                .forEach(line -> lines.end(line.id(), line.lastDayBefore(set.from())));
        lines.add(set, now);
        events.append(BudgetEvents.set(set), now);
    }

    private SetBudget read(Payload payload, Instant now) {
        return SetBudget.read(payload, charter.at(now).currency());
    }
}
