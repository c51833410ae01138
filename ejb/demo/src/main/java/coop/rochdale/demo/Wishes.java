package coop.rochdale.demo;

import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.positions.PositionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures as a client writes them. */
final class Wishes {
    private Wishes() {}

    static Measure resolution() {
        return new Measure("resolution", Payload.empty());
    }

    static Measure amend(String clause, String value) {
        return new Measure("amend-charter", new Payload(Map.of("clause", clause, "value", value)));
    }

    static Measure fee(String minimum, LocalDate from) {
        return new Measure("set-fee", new Payload(Map.of("minimum", dollars(minimum), "from", from.toString())));
    }

    /** A job with a month's notice and no powers. */
    static Measure job(String title, String description, int seats, String monthly) {
        return job(Map.of(
                "title",
                title,
                "description",
                description,
                "seats",
                BigDecimal.valueOf(seats),
                "salary",
                monthly(monthly),
                "powers",
                List.of(),
                "noticePeriod",
                "P30D"));
    }

    static Measure job(Map<String, Object> fields) {
        return new Measure("create-position", new Payload(fields));
    }

    /** The same job, with this field. */
    static Measure with(Measure job, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(job.payload().fields());
        fields.put(field, value);
        return job(fields);
    }

    static Measure appoint(PositionId position, Person person, LocalDate start) {
        return new Measure(
                "appoint",
                new Payload(Map.of(
                        "position", position.value().toString(),
                        "account", person.account().toString(),
                        "start", start.toString())));
    }

    static Measure pay(PositionId position, String monthly, LocalDate from) {
        return new Measure(
                "change-salary",
                new Payload(Map.of(
                        "position", position.value().toString(),
                        "salary", monthly(monthly),
                        "from", from.toString())));
    }

    static Measure remove(PositionId position) {
        return new Measure(
                "remove-position",
                new Payload(Map.of("position", position.value().toString())));
    }

    static Measure expel(String handle, String reason) {
        return new Measure("expel", new Payload(Map.of("account", handle, "reason", reason)));
    }

    static Measure budget(String category, String amount, LocalDate from, LocalDate to) {
        return new Measure(
                "set-budget",
                new Payload(Map.of(
                        "category",
                        category,
                        "amount",
                        dollars(amount),
                        "from",
                        from.toString(),
                        "to",
                        to.toString())));
    }

    static Measure approve(ExpenseId expense) {
        return new Measure(
                "approve-expense", new Payload(Map.of("expense", expense.value().toString())));
    }

    static Measure donate(String recipient, String amount) {
        return new Measure("donate", new Payload(Map.of("recipient", recipient, "amount", dollars(amount))));
    }

    /** What an hour earns, where so many a month are foreseen. */
    static Map<String, Object> hourly(String amount, int hours) {
        return Map.of("amount", amount, "currency", "USD", "per", "hour", "hours", BigDecimal.valueOf(hours));
    }

    private static Map<String, Object> dollars(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private static Map<String, Object> monthly(String amount) {
        return Map.of("amount", amount, "currency", "USD", "per", "month");
    }
}
