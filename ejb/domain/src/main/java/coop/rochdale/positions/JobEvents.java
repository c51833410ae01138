package coop.rochdale.positions;

import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the public hears of jobs. Who applies is not public, so those events speak of the position alone. */
public final class JobEvents {

    private JobEvents() {}

    public static NewEvent created(NewPosition made, int number) {
        JobDescription job = made.job();
        return NewEvent.of(
                "position.created",
                made.id().value(),
                made.act(),
                Map.of(
                        "number", number,
                        "title", job.title(),
                        "seats", job.seats(),
                        "powers",
                                job.powers().stream().sorted().map(Power::word).toList()));
    }

    public static NewEvent closed(Position position, ActId act) {
        return NewEvent.of("position.closed", position.id().value(), act, Map.of("number", position.number()));
    }

    public static NewEvent salaryChanged(Position position, SalaryEntry entry) {
        Salary salary = entry.salary();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", position.number());
        data.put("amount", salary.amount().amount());
        data.put("currency", salary.amount().currency().getCurrencyCode());
        data.put("per", salary.per().word());
        salary.hours().ifPresent(hours -> data.put("hours", hours));
        data.put("from", entry.from().toString());
        return NewEvent.of("position.salary-changed", position.id().value(), entry.act(), data);
    }

    public static NewEvent filed(Position position) {
        return NewEvent.of("application.filed", position.id().value(), Map.of("number", position.number()));
    }

    public static NewEvent withdrawn(Position position) {
        return NewEvent.of("application.withdrawn", position.id().value(), Map.of("number", position.number()));
    }

    public static NewEvent begun(Employment employment, Position position) {
        Map<String, Object> data = new LinkedHashMap<>(about(employment, position));
        data.put("account", employment.account().toString());
        data.put("from", Span.moment(employment.startsAt()));
        employment.ending().ifPresent(ending -> data.put("until", Span.moment(ending.at())));
        return NewEvent.of("employment.begun", employment.id().value(), employment.act(), data);
    }

    public static NewEvent ending(Employment employment, Position position) {
        Ending ending = employment.ending().orElseThrow();
        Map<String, Object> data = new LinkedHashMap<>(about(employment, position));
        data.put("until", Span.moment(ending.at()));
        data.put("why", ending.why().word());
        return new NewEvent("employment.ending", employment.id().value(), ending.act(), data);
    }

    private static Map<String, Object> about(Employment employment, Position position) {
        return Map.of("position", employment.position().toString(), "number", position.number());
    }
}
