package coop.rochdale.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./bench}: measures, and prints one line for each goal. */
public final class Bench {

    public static final String WORD = "bench";
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final int MOST_MEGABYTES = 700;
    private static final double SLOWER_START = 1.3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final Plan plan;
    private final Path directory;
    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    private Bench(Plan plan, Path directory, PrintStream out) {
        this.plan = plan;
        this.directory = directory;
        this.out = out;
    }

    /** @return the exit code: 0 if everything was measured, whether or not the goals were met */
    public static int run(List<String> options) {
        if (options.contains("--help")) {
            System.out.print(Plan.USAGE);
            return 0;
        }
        try {
            Plan plan = Plan.read(options);
            Path directory = Files.createTempDirectory("rochdale-bench");
            try {
                new Bench(plan, directory, System.out).run();
            } catch (Exception e) {
                System.err.println("The bench broke off: " + e + "; its logs are in " + directory);
                return FAILED;
            }
            delete(directory);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG;
        } catch (IOException e) {
            System.err.println("The bench has no room for its files: " + e.getMessage());
            return FAILED;
        }
    }

    private void run() throws Exception {
        out.printf(
                "%d processors, Java %s, %d rounds of %d s, load %.1f%n%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                plan.rounds(),
                plan.run().toSeconds(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.printf(Line.HEAD, "", "floor", "Rochdale", "", "ratio", "", "goal");
        Duration emptyStart = Duration.ZERO;
        Duration beansStart = Duration.ZERO;
        if (plan.wants("start")) {
            try (BareServer empty = BareServer.empty(directory)) {
                emptyStart = empty.readyAfter();
            }
            try (BareServer beans = BareServer.ofEmptyBeans(directory)) {
                beansStart = beans.readyAfter();
            }
        }
        if (!Money.PARTS.containsAll(plan.parts())) {
            try (Site site = Site.start(directory)) {
                with(site);
                if (plan.wants("start")) {
                    start(site, emptyStart, beansStart);
                }
            }
        }
        if (plan.wantsAnyOf(Money.PARTS)) {
            // On a site of its own, where nobody else's members are asked for dues.
            try (Site site = Site.start(directory)) {
                new Money(plan, site, directory).run(this::tell);
            }
        }
        List<Line> aimed = lines.stream().filter(Line::hasGoal).toList();
        long met = aimed.stream().filter(Line::met).count();
        out.printf(
                "%n%d of %d goals met, load %.1f at the end%n",
                met, aimed.size(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void start(Site site, Duration emptyStart, Duration beansStart) throws Exception {
        tell(Line.cost(
                "ready after start, database included",
                (double) emptyStart.toMillis(),
                (double) site.readyAfter().toMillis(),
                SLOWER_START));
        tell(Line.plain(
                        "the same, beside empty beans",
                        (double) beansStart.toMillis(),
                        (double) site.readyAfter().toMillis(),
                        "ms")
                .noted("as many of them as Rochdale has"));
        long atOnce = site.serverMegabytes();
        Thread.sleep(REST.toMillis());
        long used = site.serverMegabytes();
        tell(new Line(
                "memory a minute after load",
                MOST_MEGABYTES,
                used,
                "MB",
                (double) used / MOST_MEGABYTES,
                atOnce + " MB at once",
                "<= " + MOST_MEGABYTES + " MB",
                used <= MOST_MEGABYTES));
    }

    private void with(Site site) throws Exception {
        List<Electorate.Voter> voters;
        try (Connection database = site.database()) {
            Electorate.grow(database, plan.voters());
            voters = Electorate.some(database, site.tokens(), plan.voters());
        }
        Floor floor = new Floor(site, directory);
        Casting casting = new Casting(plan, site, floor, voters);
        String vote = casting.vote();
        if (plan.wants("cast") || plan.wants("watch")) {
            Load.warm(new Load(site.address(), casting.ballots(vote)), 32, plan);
        }
        if (plan.wants("cast")) {
            out.printf("floor of ballots: %s%n", floor.name());
            tell(casting.at(1, 0.4, 10));
            tell(casting.at(8, 0.5, 10));
            tell(casting.at(32, 1.0, 30));
        }
        if (plan.wants("cast") || plan.wants("read")) {
            try (BareServer bare = BareServer.beside(site, directory)) {
                beside(bare, site, casting, vote);
            }
        }
        if (plan.wants("watch")) {
            tell(new Watching(plan, site, casting).run());
        }
        if (plan.wants("bulk")) {
            new Bulk(plan, site, voters.get(0).token()).run().forEach(this::tell);
        }
    }

    /** What the same platform does with an application that has next to nothing in it. */
    private void beside(BareServer bare, Site site, Casting casting, String vote) throws Exception {
        if (plan.wants("cast")) {
            for (int connections : List.of(1, 8, 32)) {
                tell(casting.beside(bare, connections));
            }
        }
        if (plan.wants("read")) {
            new Reading(plan, site, bare).run(vote).forEach(this::tell);
        }
    }

    private void tell(Line line) {
        lines.add(line);
        out.print(line.text());
        out.flush();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
