package coop.rochdale.proposals;

import coop.rochdale.kernel.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one wording in another: the lines of the text in order, each kept, added or removed, and the measures
 * that are there no more or are new.
 */
public record Changes(
        String titleBefore, String titleAfter, List<Line> text, List<Measure> removed, List<Measure> added) {

    // Beyond this many pairs of differing lines the middle is shown as removed and added whole, lest one read take
    // minutes.
    private static final long MOST_PAIRS = 4_000_000;

    /** Whether a line stands in both wordings, or in which. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** One line of either text, without its end. */
    public record Line(Fate fate, String text) {}

    public static Changes between(Wording before, Wording after) {
        return new Changes(
                before.title(),
                after.title(),
                lines(before.text().lines().toList(), after.text().lines().toList()),
                without(before.measures(), after.measures()),
                without(after.measures(), before.measures()));
    }

    private static List<Measure> without(List<Measure> measures, List<Measure> others) {
        List<Measure> rest = new ArrayList<>(measures);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        before.subList(0, head).forEach(line -> lines.add(new Line(Fate.KEPT, line)));
        lines.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        before.subList(before.size() - tail, before.size()).forEach(line -> lines.add(new Line(Fate.KEPT, line)));
        return lines;
    }

    private static List<Line> middle(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            List<Line> lines = new ArrayList<>();
            before.forEach(line -> lines.add(new Line(Fate.REMOVED, line)));
            after.forEach(line -> lines.add(new Line(Fate.ADDED, line)));
            return lines;
        }
        return walk(before, after, commonAhead(before, after));
    }

    /** How many lines the two texts have in common, in order, from each pair of places on. */
    private static int[][] commonAhead(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Line> walk(List<String> before, List<String> after, int[][] common) {
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            boolean both = i < before.size() && j < after.size();
            if (both && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Fate.KEPT, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Fate.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Fate.ADDED, after.get(j++)));
            }
        }
        return lines;
    }
}
