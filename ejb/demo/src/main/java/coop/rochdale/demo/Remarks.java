package coop.rochdale.demo;

import java.util.List;
import java.util.Random;

/** What people say about proposals of any kind. */
final class Remarks {
    private static final List<String> ALL = List.of(
            "I like where this is going. What does it cost us in a year?",
            "Not convinced yet: could somebody write down what happens if it does not work out?",
            "We tried something like it in a smaller club once, and it went well.",
            "Please keep in mind those of us who cannot come in the evening.",
            "I shall vote yes, and I would have put it more shortly.",
            "Who looks after this once the first excitement is over?",
            "Thank you for writing it up. The numbers make it easy to decide.",
            "As long as it can be undone by the next vote, let us try.",
            "Is there a reason not to wait until the books of this quarter are closed?",
            "I am new here and this is the first thing I was able to follow from start to end.");

    private Remarks() {}

    static String any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }
}
