package coop.rochdale.demo;

import coop.rochdale.demo.Regulars.Habit;
import coop.rochdale.dues.Work;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** Who comes when, on which terms, and who leaves. Days and numbers are those that package-info adds up. */
final class Cohorts {
    private static final List<Habit> HABITS = List.of(
            Habit.BEFORE_IT_IS_DUE,
            Habit.AT_ONCE,
            Habit.BEFORE_IT_IS_DUE,
            Habit.WELL_INTO_GRACE,
            Habit.IN_HALVES,
            Habit.BEFORE_IT_IS_DUE,
            Habit.ROUNDED_UP);

    private final Diary diary;
    private final Arrivals arrivals;
    private final Names names;
    private int stayed;

    Cohorts(Diary diary, Arrivals arrivals, Names names) {
        this.diary = diary;
        this.arrivals = arrivals;
        this.names = names;
    }

    /** So many people, evenly from one day to another. */
    private record Stream(int people, int fromDaysAgo, int toDaysAgo) {
        int daysAgo(int person) {
            return fromDaysAgo - (fromDaysAgo - toDaysAgo) * person / Math.max(1, people - 1);
        }
    }

    void write() {
        thoseWhoStay();
        thoseWhoFadeAway();
        thoseWhoLeave();
        thoseWhoLook();
        oddities();
    }

    private void thoseWhoStay() {
        named(
                List.of(
                        "Oren Tidewell",
                        "Petra Lanternby",
                        "Sunniva Clearmoor",
                        "Liora Candlemoor",
                        "Anselm Greyfinch"),
                new Stream(5, 361, 345),
                arrivals::yearly);
        arrivals.knownComes(
                360, "mira", "Mira Bellwether", person -> arrivals.regularly(person, Habit.BEFORE_IT_IS_DUE, 360));
        come(new Stream(18, 358, 335), this::stays);
        come(new Stream(36, 332, 150), this::stays);
        named(List.of("Osric Pebblebrook"), new Stream(1, 310, 310), (person, daysAgo) -> {
            arrivals.regularly(person, Habit.AT_ONCE, daysAgo);
            arrivals.charged(person, 131);
        });
        named(
                List.of("Fenna Quickwater"),
                new Stream(1, 300, 300),
                (person, daysAgo) -> arrivals.lapses(person, daysAgo, 200));
        come(new Stream(14, 160, 80), arrivals::waived);
        come(new Stream(5, 24, 4), arrivals::monthly);
        // The founder becomes a member like everybody else, once they have stepped back.
        diary.at(diary.hour(250, 12), () -> arrivals.yearly(arrivals.founder(), 250));
    }

    /** Two in three pay by the month, in all the ways there are. */
    private void stays(Person person, int daysAgo) {
        stayed++;
        if (stayed % 3 == 0) {
            arrivals.yearly(person, daysAgo);
        } else {
            arrivals.regularly(person, HABITS.get(stayed % HABITS.size()), daysAgo);
        }
    }

    /** A payment that came twice, and work that counts as dues. */
    private void oddities() {
        arrivals.paysTwice("petra-lanternby", 226);
        arrivals.works(
                190,
                "mira",
                "oren-tidewell",
                work("Proofread the guide for newcomers", 190, 120, "The guide names its readers on the last page."));
        arrivals.works(
                150,
                "fenna-quickwater",
                "mira",
                work("Painted the sign at the gate", 150, 45, "It hangs there and is still wet."));
        arrivals.works(
                33,
                "sunniva-clearmoor",
                "mira",
                work("Took minutes at three calls", 33, 90, "The minutes lie in the reading room."));
    }

    private Work work(String task, int daysAgo, int minutes, String evidence) {
        return new Work(task, diary.day(daysAgo), minutes, evidence);
    }

    private void thoseWhoFadeAway() {
        come(new Stream(8, 340, 240), arrivals::monthly);
        // This one comes back: the membership that ran out is closed, and a new one begins.
        come(new Stream(1, 290, 290), (person, daysAgo) -> {
            arrivals.monthly(person, daysAgo);
            diary.at(diary.sometime(12), () -> arrivals.monthly(person, 12));
        });
        // An open day brought these, and hardly anybody stayed.
        come(new Stream(31, 130, 124), arrivals::monthly);
        come(new Stream(24, 113, 80), arrivals::monthly);
        come(new Stream(6, 55, 35), arrivals::monthly);
        come(new Stream(7, 31, 2), arrivals::pending);
    }

    private void thoseWhoLeave() {
        named(List.of("Drago Splinterwick"), new Stream(1, 300, 300), arrivals::yearly);
        Deque<Integer> days = new ArrayDeque<>(List.of(200, 160, 115, 70, 62, 55, 47, 40, 31, 22, 12));
        BiConsumer<Person, Integer> aWhile = (person, daysAgo) -> {
            arrivals.yearly(person, daysAgo);
            diary.at(diary.sometime(days.removeFirst()), () -> arrivals.leave(person));
        };
        come(new Stream(3, 330, 250), aWhile);
        come(new Stream(8, 300, 100), aWhile);
    }

    /** Accounts without a membership: they read, comment and apply for jobs. */
    private void thoseWhoLook() {
        BiConsumer<Person, Integer> looks = (person, daysAgo) -> {};
        named(
                List.of(
                        "Isolde Wickray",
                        "Teska Fernhollow",
                        "Jules Tindergrass",
                        "Corin Dapplewood",
                        "Hanno Wrenfield",
                        "Ilse Pondberry"),
                new Stream(6, 359, 320),
                looks);
        arrivals.knownComes(356, "brann", "Brann Cobblestow", person -> {});
        arrivals.knownComes(352, "odo", "Odo Pennymarsh", person -> {});
        come(new Stream(121, 350, 3), looks);
    }

    private void come(Stream stream, BiConsumer<Person, Integer> then) {
        for (int i = 0; i < stream.people; i++) {
            int daysAgo = stream.daysAgo(i);
            arrivals.comes(daysAgo, names.next(), person -> then.accept(person, daysAgo));
        }
    }

    private void named(List<String> people, Stream stream, BiConsumer<Person, Integer> then) {
        for (int i = 0; i < people.size(); i++) {
            int daysAgo = stream.daysAgo(i);
            arrivals.comes(daysAgo, people.get(i), person -> then.accept(person, daysAgo));
        }
    }
}
