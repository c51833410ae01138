package coop.rochdale.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/** Who comes when, on which terms, and who leaves. Days and numbers are those that package-info adds up. */
final class Cohorts {
    private final Diary diary;
    private final Arrivals arrivals;
    private final Names names;

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
        arrivals.knownComes(360, "mira", "Mira Bellwether", person -> arrivals.yearly(person, 360));
        come(new Stream(18, 358, 335), arrivals::yearly);
        come(new Stream(38, 332, 150), arrivals::yearly);
        come(new Stream(14, 160, 80), arrivals::waived);
        come(new Stream(5, 24, 4), arrivals::monthly);
        // The founder becomes a member like everybody else, once they have stepped back.
        diary.at(diary.hour(250, 12), () -> arrivals.yearly(arrivals.founder(), 250));
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
