package coop.rochdale.proposals;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * What a proposal says: a title of 1 to 200 characters, a CommonMark text of 1 to 50,000, and 1 to 20 measures of at most
 * 30,000 characters each. Anything else is refused with all flaws at once.
 */
public record Wording(String title, String text, List<Measure> measures) {

    /** The longest title, in Unicode characters. */
    public static final int LONGEST_TITLE = 200;
    /** The longest text, in Unicode characters. */
    public static final int LONGEST_TEXT = 50_000;
    /** The most measures there can be. */
    public static final int MOST_MEASURES = 20;

    public Wording {
        measures = List.copyOf(measures);
        List<Flaw> flaws = new ArrayList<>();
        if (!Line.isReadable(title, LONGEST_TITLE)) {
            flaws.add(new Flaw("/title", "Write one line of 1 to " + LONGEST_TITLE + " visible characters."));
        }
        if (!Line.isText(text, LONGEST_TEXT)) {
            flaws.add(new Flaw("/text", "Write a text of 1 to " + LONGEST_TEXT + " characters."));
        }
        if (measures.isEmpty() || measures.size() > MOST_MEASURES) {
            flaws.add(new Flaw(
                    "/measures",
                    "Name 1 to 20 measures; a text that only shall be binding is a measure of kind \"resolution\"."));
        }
        for (int i = 0; i < measures.size(); i++) {
            String pointer = "/measures/" + i;
            MeasureForm.flaw(measures.get(i)).ifPresent(wrong -> flaws.add(new Flaw(pointer, wrong)));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }
}
