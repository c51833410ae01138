package coop.rochdale.demo;

import coop.rochdale.dues.Work;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Interval;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How somebody arrives, becomes a member, pays and leaves. */
final class Arrivals {
    /** The first day of the floor of 4.99. */
    static final int FLOOR_DAYS_AGO = 215;

    private static final List<Integer> SCALE = List.of(100, 200, 300, 499, 500, 600, 750, 1_000);
    private static final List<Integer> SCALE_ABOVE_FLOOR = List.of(499, 499, 500, 600, 750, 1_000);
    private static final int ONE_IN = 6;
    private static final int ALMOST_A_MONTH = 22;
    private static final int REPAID_DAYS = 5;

    private final Diary diary;
    private final Random random;
    private final Roster roster;
    private final Doors doors;
    private final Desk desk;
    private final Regulars regulars;

    Arrivals(Diary diary, Random random, Roster roster, Doors doors, Desk desk) {
        this.diary = diary;
        this.random = random;
        this.roster = roster;
        this.doors = doors;
        this.desk = desk;
        this.regulars = new Regulars(diary, roster, desk);
    }

    Person founder() {
        return roster.add(doors.founder());
    }

    void comes(int daysAgo, String name, Consumer<Person> then) {
        comes(daysAgo, () -> doors.stranger(name), then);
    }

    void knownComes(int daysAgo, String handle, String name, Consumer<Person> then) {
        comes(daysAgo, () -> doors.known(handle, name), then);
    }

    void yearly(Person person, int daysAgo) {
        join(person, Interval.YEAR, daysAgo);
        payNextDay(person, daysAgo);
        diary.at(diary.sometime(daysAgo - 1), () -> roster.votes(person));
        if (random.nextInt(ONE_IN) == 0) {
            diary.at(diary.sometime(daysAgo - 20), () -> desk.contribute(person, 1_000));
        }
    }

    /** Pays for a month, and never again. */
    void monthly(Person person, int daysAgo) {
        join(person, Interval.MONTH, daysAgo);
        payNextDay(person, daysAgo);
    }

    /** Pays month after month, and always has a vote. */
    void regularly(Person person, Regulars.Habit habit, int daysAgo) {
        monthly(person, daysAgo);
        diary.at(diary.sometime(daysAgo - 1), () -> roster.votes(person));
        regulars.pays(person, habit, daysAgo - ALMOST_A_MONTH);
    }

    /** Forgets to pay after a month, comes back on that day by paying what is still asked, and stays. */
    void lapses(Person person, int daysAgo, int backDaysAgo) {
        monthly(person, daysAgo);
        regulars.pays(person, Regulars.Habit.BEFORE_IT_IS_DUE, backDaysAgo);
    }

    /** The bank takes back what this person paid last; a few days later it is paid again. */
    void charged(Person person, int daysAgo) {
        diary.at(
                diary.hour(daysAgo, 15),
                () -> desk.chargeBack(person, roster.treasurer(), "The member's bank took the transfer back."));
        regulars.paysOnce(person, daysAgo - REPAID_DAYS);
    }

    /** Pays a second time by mistake, and has it sent back. */
    void paysTwice(String handle, int daysAgo) {
        Money amount = Money.ofMinor(6_000, Desk.DOLLARS);
        diary.at(
                diary.hour(daysAgo, 15),
                () -> desk.pay(roster.get(handle), roster.treasurer(), amount, diary.day(daysAgo)));
        diary.at(
                diary.hour(daysAgo - REPAID_DAYS, 15),
                () -> desk.refund(roster.get(handle), roster.treasurer(), "Paid twice by mistake, and sent back."));
    }

    /** Does something for the co-op that counts towards their dues. */
    void works(int daysAgo, String handle, String witness, Work work) {
        diary.at(diary.hour(daysAgo, 19), () -> desk.work(roster.get(handle), roster.get(witness), work));
    }

    void waived(Person person, int daysAgo) {
        join(person, Interval.MONTH, daysAgo);
        desk.waive(person);
        roster.votes(person);
    }

    void pending(Person person, int daysAgo) {
        join(person, Interval.MONTH, daysAgo);
    }

    void leave(Person person) {
        desk.resign(person);
        roster.votesNoLonger(person);
    }

    private void comes(int daysAgo, Supplier<Person> person, Consumer<Person> then) {
        diary.at(diary.sometime(daysAgo), () -> then.accept(roster.add(person.get())));
    }

    private void join(Person person, Interval interval, int daysAgo) {
        List<Integer> scale = daysAgo <= FLOOR_DAYS_AGO ? SCALE_ABOVE_FLOOR : SCALE;
        desk.join(person, scale.get(random.nextInt(scale.size())), interval);
        if (random.nextBoolean()) {
            desk.list(person);
        }
    }

    /** Most pay what is asked; some pay in two parts, some a dollar more, which stays theirs as credit. */
    private void payNextDay(Person person, int daysAgo) {
        diary.at(diary.hour(daysAgo - 1, 6), () -> {
            Money owed = desk.owed(person);
            int habit = random.nextInt(3 * ONE_IN);
            if (habit == 0) {
                regulars.pay(person, Money.ofMinor(100, Desk.DOLLARS), daysAgo - 1);
                regulars.pay(person, owed.minus(Money.ofMinor(100, Desk.DOLLARS)), daysAgo - 1);
            } else {
                regulars.pay(person, habit == 1 ? owed.plus(Money.ofMinor(100, Desk.DOLLARS)) : owed, daysAgo - 1);
            }
        });
    }
}
