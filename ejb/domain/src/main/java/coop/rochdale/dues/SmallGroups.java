package coop.rochdale.dues;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of some published numbers must be hidden, since too few people stand behind them (rule R8). */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The keys to hide, given how many people stand behind each. If any is hidden, at least two are, and together they
     * stand for at least {@code minimum} people: knowing the total of all then tells nothing about one of them.
     */
    public static <K> Set<K> hidden(Map<K, Long> people, int minimum) {
        List<Map.Entry<K, Long>> smallestFirst = people.entrySet().stream()
                .sorted(Comparator.comparingLong(Map.Entry::getValue))
                .toList();
        Set<K> hidden = new HashSet<>();
        long behindHidden = 0;
        for (Map.Entry<K, Long> entry : smallestFirst) {
            boolean small = entry.getValue() < minimum;
            boolean exposed = !hidden.isEmpty() && (hidden.size() < 2 || behindHidden < minimum);
            if (small || exposed) {
                hidden.add(entry.getKey());
                behindHidden += entry.getValue();
            }
        }
        return hidden;
    }
}
