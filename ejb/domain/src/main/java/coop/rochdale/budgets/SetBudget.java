package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Payload.Reader;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** The measure {@code set-budget}: how much may be spent on a category from a day on, up to and with another. */
public record SetBudget(Category category, Money amount, LocalDate from, LocalDate to) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "set-budget";

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public static SetBudget read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            Category category = category(reader);
            Money amount = reader.object("amount", inner -> inner.amount(Money.zero(currency), Claim.most(currency)));
            LocalDate from = reader.date("from");
            LocalDate to = reader.date("to");
            if (to.isBefore(from)) {
                reader.flaw("to", "Choose a last day that is not before the first.");
            } else if (to.isAfter(LAST)) {
                reader.flaw("to", "Choose a day before the year 3000.");
            }
            return () -> new SetBudget(category, amount, from, to);
        });
    }

    private static Category category(Reader reader) {
        String word = reader.text("category", 40);
        try {
            return word.isEmpty() ? Category.DONATIONS : new Category(word);
        } catch (IllegalArgumentException wrong) {
            reader.flaw("category", String.valueOf(wrong.getMessage()));
            return Category.DONATIONS;
        }
    }

    public void refuseOver(Instant now) {
        if (to.isBefore(Span.day(now))) {
            throw Refused.flawed(
                    "/to", "Choose a last day that is yet to come; today is " + Span.day(now) + " in UTC.");
        }
    }

    /** The line that comes of it; a first day that is past means the day of enactment. */
    public BudgetLine line(ActId act, Instant now) {
        LocalDate begins = from.isBefore(Span.day(now)) ? Span.day(now) : from;
        return new BudgetLine(
                new BudgetLineId(Ids.next(now)), act, category, amount, begins, to, Money.zero(amount.currency()));
    }
}
