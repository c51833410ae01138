package coop.rochdale.bench;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ballots over HTTP beside ballots straight into the database; every run on a vote of its own, whose box is empty. */
final class Casting {

    private static final int OK = 200;

    private final Plan plan;
    private final Site site;
    private final Floor floor;
    private final Laws laws;
    private final List<Electorate.Voter> voters;
    private final Iterator<Electorate.Voter> authors;

    Casting(Plan plan, Site site, Floor floor, List<Electorate.Voter> voters) {
        this.plan = plan;
        this.site = site;
        this.floor = floor;
        this.laws = new Laws(site);
        this.voters = voters;
        this.authors = Stream.generate(voters::stream).flatMap(all -> all).iterator();
    }

    Line at(int connections, double least, double mostMillis) throws Exception {
        Duel duel = Duel.fight(
                plan.rounds(),
                () -> floor.run(vote(), plan.voters(), connections, plan.run()),
                () -> new Load(site.address(), ballots(vote()))
                        .run(connections, plan.run())
                        .all(OK));
        return Line.rate("cast a ballot, " + connections + " connections", duel.floor(), duel.subject(), least)
                .within(mostMillis, duel.subject());
    }

    /** Beside a resource on the same platform that does nothing but this one statement: what is left is the platform's. */
    Line beside(BareServer bare, int connections) throws Exception {
        Load.warm(bareLoad(bare), connections, plan);
        Duel duel = Duel.fight(
                plan.rounds(),
                () -> bareLoad(bare).run(connections, plan.run()).all(OK).rate(),
                () -> new Load(site.address(), ballots(vote()))
                        .run(connections, plan.run())
                        .all(OK));
        return Line.rate(
                "beside a bare resource, " + connections + " connections",
                duel.floor(),
                duel.subject(),
                Reading.LIKE_BARE);
    }

    private Load bareLoad(BareServer bare) throws Exception {
        String path = "/proposals/" + vote() + "/ballot";
        List<byte[]> requests = IntStream.rangeClosed(1, plan.voters())
                .mapToObj(entry -> Load.request("PUT " + path, List.of("Entry: " + entry), "{\"choice\":\"yes\"}"))
                .toList();
        return new Load(
                bare.address(), () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
    }

    /** An open vote; nobody proposes more than a few, for there is a limit. */
    String vote() throws Exception {
        return laws.open(authors.next().token());
    }

    Supplier<byte[]> ballots(String vote) {
        List<byte[]> requests = voters.stream()
                .map(voter -> Load.request(
                        "PUT /api/v1/proposals/" + vote + "/ballot",
                        List.of("Authorization: Bearer " + voter.token()),
                        "{\"choice\":\"yes\"}"))
                .toList();
        return () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    }
}
