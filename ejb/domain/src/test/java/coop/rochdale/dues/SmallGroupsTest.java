package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    @Test
    void hidesNothingWhereEverybodyIsOneOfMany() {
        assertThat(SmallGroups.hidden(Map.of("a", 5L, "b", 6L), 5)).isEmpty();
    }

    @Test
    void hidesASecondNumberSoThatTheFirstDoesNotFollowFromTheTotal() {
        assertThat(SmallGroups.hidden(Map.of("a", 4L, "b", 6L, "c", 9L), 5)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void hidesAThirdWhereTwoTogetherStandForTooFew() {
        assertThat(SmallGroups.hidden(Map.of("a", 0L, "b", 1L, "c", 9L), 5)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Property
    void whatFollowsFromTheRestStandsForEnoughPeopleToo(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 20) Long> counts,
            @ForAll @IntRange(min = 2, max = 10) int minimum) {
        Map<Integer, Long> people = new HashMap<>();
        counts.forEach(count -> people.put(people.size(), count));
        Set<Integer> hidden = SmallGroups.hidden(people, minimum);
        assertThat(people.keySet()).filteredOn(key -> people.get(key) < minimum).allMatch(hidden::contains);
        long behind = hidden.stream().mapToLong(people::get).sum();
        assertThat(hidden.isEmpty() || hidden.size() == people.size() || (hidden.size() >= 2 && behind >= minimum))
                .isTrue();
    }
}
