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

    /** The story that a seed tells, always the same. */
    static List<Step> story(long seed, int length) {
        Dice dice = new Dice(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Fault fault = dice.chance(80) ? Fault.NONE : dice.of(Fault.values());
            Deed drawn = Deed.drawn(dice);
            steps.add(new Step(i < BEGINNING.size() ? BEGINNING.get(i) : drawn, dice.number(), fault));
        }
        return steps;
    }
}
