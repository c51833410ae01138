package coop.rochdale.demo;

import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Money;
import java.util.Optional;

/** Members who are asked for dues month after month, and pay each in their own way. */
final class Regulars {
    private static final int LEAD_DAYS = 7;
    private static final int HOUR = 8;
    private static final int LOOK_AGAIN_DAYS = 3;
    private static final int SECOND_HALF_DAYS = 2;
    /** So near to today everybody is in time, so that standings do not hang on the length of months. */
    private static final int PUNCTUAL_DAYS_AGO = 60;

    private final Diary diary;
    private final Roster roster;
    private final Desk desk;

    Regulars(Diary diary, Roster roster, Desk desk) {
        this.diary = diary;
        this.roster = roster;
        this.desk = desk;
    }

    /** How somebody pays, and how many days after they were asked. */
    enum Habit {
        AT_ONCE(0),
        BEFORE_IT_IS_DUE(4),
        IN_HALVES(1),
        ROUNDED_UP(3),
        WELL_INTO_GRACE(18);

        private final int days;

        Habit(int days) {
            this.days = days;
        }
    }

    /** From that day on this person pays whatever they are asked for. */
    void pays(Person person, Habit habit, int daysAgo) {
        if (daysAgo > 0) {
            diary.at(diary.hour(daysAgo, HOUR), () -> look(person, habit, daysAgo));
        }
    }

    /** Pays once what is asked, if anything is. */
    void paysOnce(Person person, int daysAgo) {
        diary.at(
                diary.hour(daysAgo, HOUR),
                () -> desk.openInvoice(person).ifPresent(invoice -> pay(person, invoice.outstanding(), daysAgo)));
    }

    private void look(Person person, Habit habit, int daysAgo) {
        desk.useWork(person);
        Optional<InvoiceView> asked = desk.openInvoice(person);
        asked.ifPresent(invoice -> settle(person, habit, invoice, daysAgo));
        int next = asked.map(invoice -> diary.daysAgo(invoice.period().to()) + LEAD_DAYS)
                .map(issued -> issued - then(habit, issued).days)
                .orElse(daysAgo - LOOK_AGAIN_DAYS);
        pays(person, habit, Math.min(next, daysAgo - 1));
    }

    private void settle(Person person, Habit habit, InvoiceView invoice, int daysAgo) {
        Money owed = invoice.outstanding();
        Money half = Money.ofMinor(owed.amountMinor() / 2, owed.currency());
        switch (then(habit, daysAgo)) {
            case IN_HALVES -> {
                pay(person, half, daysAgo);
                paysOnce(person, daysAgo - SECOND_HALF_DAYS);
            }
            case ROUNDED_UP -> pay(person, owed.plus(Money.ofMinor(100, owed.currency())), daysAgo);
            case AT_ONCE, BEFORE_IT_IS_DUE, WELL_INTO_GRACE -> pay(person, owed, daysAgo);
        }
    }

    private static Habit then(Habit habit, int daysAgo) {
        boolean late = habit == Habit.WELL_INTO_GRACE || habit == Habit.IN_HALVES;
        return late && daysAgo <= PUNCTUAL_DAYS_AGO ? Habit.BEFORE_IT_IS_DUE : habit;
    }

    /** This much, whether it is asked for or not. */
    void pay(Person person, Money amount, int daysAgo) {
        if (amount.isPositive()) {
            desk.pay(person, roster.treasurer(), amount, diary.day(daysAgo));
        }
    }
}
