package coop.rochdale.simulation;

import coop.rochdale.charter.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tells the story of a seed in a world, and looks after each step whether everything still holds. */
public final class Simulation {

    static final Instant BEGIN = Instant.parse("2026-01-31T09:00:00Z");
    private static final Map<Clause, String> CHARTER =
            Map.of(Clause.DELIBERATION_PERIOD, "PT0S", Clause.VOTING_PERIOD, "P10D", Clause.EXPENSES_APPROVALS, "1");

    private final Function<Instant, World> worlds;
    private final int inspectEvery;

    /**
     * @param worlds makes an empty one whose clock stands at this instant
     * @param inspectEvery after how many steps the world looks through all that it keeps
     */
    public Simulation(Function<Instant, World> worlds, int inspectEvery) {
        this.worlds = worlds;
        this.inspectEvery = inspectEvery;
    }

    /** What was said of each step, what there was to see now and then, when it ended, and what did not hold then, if anything. */
    public record Course(List<String> seen, List<List<String>> pictures, Instant until, Optional<Throwable> trouble) {}

    /** Tells the story of a seed, of so many months. */
    public Course tell(long seed, int months) {
        return tell(Step.story(seed, months));
    }

    Course tell(List<Step> steps) {
        return tell(steps, coop -> {});
    }

    /** And what happens then. */
    Course tell(List<Step> steps, Consumer<Coop> afterwards) {
        List<String> seen = new ArrayList<>();
        List<List<String>> pictures = new ArrayList<>();
        try (World world = worlds.apply(BEGIN)) {
            try {
                Coop coop = new Coop(world, CHARTER);
                for (Step step : steps) {
                    take(coop, step, seen);
                    if (seen.size() % inspectEvery == 0) {
                        pictures.add(coop.look(() -> Picture.of(coop, coop.now())));
                        world.inspect();
                    }
                }
                Truths.checkAll(coop);
                afterwards.accept(coop);
                world.inspect();
                return new Course(seen, pictures, coop.now(), Optional.empty());
            } catch (RuntimeException | AssertionError | Crash trouble) {
                return new Course(seen, pictures, world.transactions().now(), Optional.of(trouble));
            }
        }
    }

    private void take(Coop coop, Step step, List<String> seen) {
        Instant since = coop.now();
        String line = "%3d %s%s"
                .formatted(seen.size() + 1, step.deed(), step.fault() == Fault.NONE ? "" : " (" + step.fault() + ")");
        seen.add(line);
        coop.expect(step.fault());
        String said = step.deed().in(coop, new Dice(step.dice()));
        coop.takeFault();
        seen.set(seen.size() - 1, line + " " + said);
        Truths.check(coop, since);
    }

    /**
     * Leaves out of a story that goes wrong whatever is not needed for that: first much at once, then step by step, as
     * long as the trouble stays the same.
     */
    List<Step> shortest(List<Step> steps, Throwable trouble, int tries) {
        List<Step> shortest = new ArrayList<>(steps);
        int left = tries;
        for (int chunk = Math.max(1, shortest.size() / 2); chunk > 0; chunk /= 2) {
            for (int start = shortest.size() - chunk; start >= 0 && left > 0; start -= chunk, left--) {
                List<Step> fewer = new ArrayList<>(shortest);
                fewer.subList(start, Math.min(start + chunk, fewer.size())).clear();
                if (tell(fewer).trouble().filter(same -> alike(same, trouble)).isPresent()) {
                    shortest = fewer;
                }
            }
        }
        return shortest;
    }

    private static boolean alike(Throwable one, Throwable other) {
        return one.getClass() == other.getClass() && rule(one).equals(rule(other));
    }

    private static String rule(Throwable trouble) {
        return String.valueOf(trouble.getMessage()).replaceFirst(":.*", "");
    }
}
