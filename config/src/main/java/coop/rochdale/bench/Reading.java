package coop.rochdale.bench;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Reads of Rochdale beside those of a resource that does nothing but one query, on the same database. */
final class Reading {

    private static final int CONNECTIONS = 32;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    static final double LIKE_BARE = 0.8;
    private static final double CHEAPER = 1.5;

    private final Plan plan;
    private final Site site;
    private final BareServer bare;

    Reading(Plan plan, Site site, BareServer bare) {
        this.plan = plan;
        this.site = site;
        this.bare = bare;
    }

    List<Line> run(String vote) throws Exception {
        String tag = new Laws(site).look(vote);
        byte[] bareOne = get("/proposals/" + vote);
        byte[] bareTwenty = get("/proposals");
        byte[] bareUnchanged = get("/proposals/" + vote + "/unchanged");
        byte[] one = get("/api/v1/proposals/" + vote);
        byte[] twenty = get("/api/v1/proposals?limit=20");
        byte[] again = get("/api/v1/proposals/" + vote, "If-None-Match: " + tag);
        for (byte[] request : List.of(bareOne, bareTwenty, bareUnchanged)) {
            warm(bare.address(), request);
        }
        for (byte[] request : List.of(one, twenty, again)) {
            warm(site.address(), request);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(line("read one proposal", duel(bareOne, one, OK), LIKE_BARE));
        lines.add(line("list 20", duel(bareTwenty, twenty, OK), LIKE_BARE));
        lines.add(line("read one again, 304", duel(bareOne, again, NOT_MODIFIED), CHEAPER));
        Figures unchanged = load(bare.address(), bareUnchanged).all(NOT_MODIFIED);
        lines.add(Line.plain(
                        "the same, beside a bare 304",
                        unchanged.rate(),
                        lines.get(2).subject(),
                        "/s")
                .noted("which looks for nothing"));
        return lines;
    }

    private static Line line(String what, Duel duel, double least) {
        return Line.rate(what + ", " + CONNECTIONS + " connections", duel.floor(), duel.subject(), least);
    }

    private Duel duel(byte[] floor, byte[] subject, int status) throws Exception {
        return Duel.fight(
                plan.rounds(),
                () -> load(bare.address(), floor).all(OK).rate(),
                () -> load(site.address(), subject).all(status));
    }

    private void warm(InetSocketAddress server, byte[] request) throws Exception {
        Load.warm(new Load(server, () -> request), CONNECTIONS, plan);
    }

    private Figures load(InetSocketAddress server, byte[] request) throws Exception {
        return new Load(server, () -> request).run(CONNECTIONS, plan.run());
    }

    private static byte[] get(String path, String... headers) {
        return Load.request("GET " + path, List.of(headers), "");
    }
}
