package coop.rochdale.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Ballots while many watch the turnout, beside ballots that nobody watches. */
final class Watching {

    private static final int CONNECTIONS = 32;
    private static final int OK = 200;
    private static final int WATCHERS = 2_000;
    private static final Duration EVERY = Duration.ofSeconds(4);
    private static final double LEAST = 0.5;

    private final Plan plan;
    private final Site site;
    private final Casting casting;

    Watching(Plan plan, Site site, Casting casting) {
        this.plan = plan;
        this.site = site;
        this.casting = casting;
    }

    Line run() throws Exception {
        String vote = casting.vote();
        Supplier<byte[]> ballots = casting.ballots(vote);
        byte[] look = Load.request("GET /api/v1/proposals/" + vote + "/tally", List.of(), "");
        Duration watched = plan.run().plusSeconds(2);
        Figures[] looks = new Figures[1];
        ExecutorService crowd = Executors.newSingleThreadExecutor();
        try {
            Duel duel = Duel.fight(
                    plan.rounds(),
                    () -> new Load(site.address(), ballots)
                            .run(CONNECTIONS, plan.run())
                            .all(OK)
                            .rate(),
                    () -> {
                        Future<Figures> watching = crowd.submit(() -> new Load(site.address(), () -> look)
                                .every(EVERY)
                                .run(WATCHERS, watched)
                                .all(OK));
                        Figures cast = new Load(site.address(), ballots)
                                .run(CONNECTIONS, plan.run())
                                .all(OK);
                        looks[0] = watching.get();
                        return cast;
                    });
            Line line = Line.rate("cast while 2,000 watch turnout", duel.floor(), duel.subject(), LEAST);
            return line.noted(String.format(
                    Locale.ROOT,
                    "%.0f looks/s, p99 %.0f ms",
                    looks[0].rate(),
                    looks[0].latencies().percentile(99)));
        } finally {
            crowd.shutdownNow();
        }
    }
}
