package coop.rochdale.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that happens. Who does what to whom is drawn from its own dice among whatever there is by then, so that a story
 * still makes sense when steps are left out of it.
 */
record Step(Deed deed, long dice, Fault fault) {

    /** What happens first, or there would be nobody for anything to happen to. */
    private static final List<Deed> BEGINNING = Stream.of(
                    Collections.nCopies(5, Deed.OPEN_ACCOUNT),
                    Collections.nCopies(6, Deed.JOIN),
                    Collections.nCopies(6, Deed.PAY),
                    Collections.nCopies(4, Deed.WAIVE))
            .flatMap(List::stream)
            .toList();

    /** How often a night falls in a month, each a week and a day after the last one. */
    private static final int NIGHTS_A_MONTH = 4;

    /** What happens between two nights. */
    private static final int DEEDS = 4;

    /** The story of so many months that a seed tells, always the same. */
    static List<Step> story(long seed, int months) {
        Dice dice = new Dice(seed);
        List<Step> steps = new ArrayList<>();
        BEGINNING.forEach(deed -> steps.add(step(deed, dice)));
        for (int night = 0; night < months * NIGHTS_A_MONTH; night++) {
            for (int i = 1; i < DEEDS; i++) {
                steps.add(step(Deed.drawn(dice), dice));
            }
            steps.add(step(night % 2 == 0 ? Deed.EVERYBODY_VOTES : Deed.drawn(dice), dice));
            steps.add(step(Deed.NIGHT, dice));
        }
        return steps;
    }

    private static Step step(Deed deed, Dice dice) {
        Fault fault = dice.chance(80) ? Fault.NONE : dice.of(Fault.values());
        return new Step(deed, dice.number(), fault);
    }
}
