package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Payload;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

/** The measure {@code change-salary}: what a seat of the position is to earn, and from which day on. */
public record ChangeSalary(PositionId position, Salary salary, LocalDate from) {

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public static ChangeSalary read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            UUID position = reader.id("position");
            CreatePosition.Pay pay = reader.object("salary", inner -> CreatePosition.pay(inner, currency));
            LocalDate from = reader.date("from");
            if (from.isAfter(LAST)) {
                reader.flaw("from", "Choose a day before the year 3000.");
            }
            return () -> new ChangeSalary(new PositionId(position), pay.salary(), from);
        });
    }

    /** The first day that holds if it is enacted today. */
    public LocalDate fromAt(LocalDate today) {
        return from.isBefore(today) ? today : from;
    }

    public SalaryEntry entry(LocalDate today, ActId act) {
        return new SalaryEntry(salary, fromAt(today), act);
    }
}
