package coop.rochdale.stories;

import coop.rochdale.stories.Crowd.Voter;
import coop.rochdale.stories.Snoop.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who may do everything in the database, reads every file of the server, and knows when each voter came. */
final class Burglar {
    private LaunchedServer server;
    private Tables tables;
    private final Snoop snoop = new Snoop();
    private final Map<SecretVote, Map<Path, Set<String>>> found = new LinkedHashMap<>();

    Burglar(LaunchedServer server, Crowd crowd) {
        this.server = server;
        this.tables = new Tables(server);
        for (Voter voter : crowd.voters()) {
            snoop.knows(voter.account(), voter.account());
            snoop.knows(voter.account(), voter.session());
            snoop.knows(voter.account(), voter.handle());
        }
    }

    /** Goes on with another server on the same data. */
    void moves(LaunchedServer next) {
        server = next;
        tables = new Tables(next);
    }

    /** Reads the roll, which is public, and who stands behind its pseudonyms, which a burglar sees. */
    void learnsRoll(String law) {
        Map<Integer, UUID> roll = new HashMap<>();
        for (String line : tables.ask("select entry || ' ' || account || ' ' || name from roll_entry where roll = '"
                + law + "' and body = 'consumer'")) {
            String[] words = line.split(" ", 3);
            UUID account = UUID.fromString(words[1]);
            roll.put(Integer.valueOf(words[0]), account);
            snoop.knows(account, words[2]);
        }
        snoop.knows(UUID.fromString(law), roll);
    }

    /** Where trackers of this vote stand in files of the data directory, or of a part of the database. */
    List<Trace> searches(SecretVote vote, String part) {
        List<Trace> traces = snoop.search(
                part.isEmpty()
                        ? server.data()
                        : server.data().resolve("postgres").resolve(part),
                vote.ballots());
        Map<Path, Set<String>> files = new LinkedHashMap<>();
        traces.forEach(trace -> files.computeIfAbsent(trace.file(), file -> new LinkedHashSet<>())
                .add(trace.tracker()));
        files.values().removeIf(trackers -> !trackers.equals(vote.ballots()));
        found.put(vote, files);
        return traces;
    }

    /** How many ballots of this vote stand right beside their voter's name in such files. */
    long findsVoters(SecretVote vote, String part) {
        return searches(vote, part).stream()
                .filter(trace -> trace.person()
                        .map(person -> trace.tracker().equals(vote.trackers().get(person)))
                        .orElse(false))
                .map(Trace::tracker)
                .distinct()
                .count();
    }

    /** Orders in which the voters of a vote can be put. */
    Map<String, List<UUID>> ordersOfVoters(SecretVote vote, List<SecretVote> others) {
        Map<String, List<UUID>> orders = new LinkedHashMap<>();
        orders.put("time of casting", List.copyOf(vote.trackers().keySet()));
        for (String order : List.of("entry", "ctid", "xmin::text::bigint, ctid", "xmax::text::bigint, ctid", "name")) {
            orders.put(
                    "roll: " + order,
                    ids("select account from roll_entry where roll = '" + vote.law() + "' order by " + order));
        }
        for (String table : List.of("account", "membership", "session", "paid_period")) {
            String account = Map.of(
                            "account", "t.id",
                            "paid_period", "(select account from membership where id = t.membership)")
                    .getOrDefault(table, "t.account");
            orders.put(table + ": place", ids("select " + account + " from " + table + " t order by ctid"));
            orders.put(table + ": id", ids("select " + account + " from " + table + " t order by id"));
        }
        for (SecretVote other : others) {
            if (!other.law().equals(vote.law())
                    && other.trackers().keySet().containsAll(vote.trackers().keySet())) {
                List<UUID> voters = new ArrayList<>(vote.trackers().keySet());
                voters.sort(Comparator.comparing(other.trackers()::get));
                orders.put("tracker in another vote", voters);
            }
        }
        return orders;
    }

    /** Orders in which the published ballots of a vote can be put, each with the opposite one. */
    Map<String, List<String>> ordersOfBallots(SecretVote vote) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (String order : List.of(
                "ctid",
                "xmin::text::bigint, ctid",
                "xmax::text::bigint, ctid",
                "tracker",
                "choice, ctid",
                "body, choice, tracker")) {
            orders.put(
                    order,
                    tables.ask("select tracker from published_ballot where vote = '" + vote.law()
                            + "' and body = 'consumer'" + " order by " + order));
        }
        found.getOrDefault(vote, Map.of())
                .forEach((file, trackers) -> orders.put(file.toString(), List.copyOf(trackers)));
        Map<String, List<String>> both = new LinkedHashMap<>(orders);
        orders.forEach((name, order) -> {
            List<String> opposite = new ArrayList<>(order);
            Collections.reverse(opposite);
            both.put(name + ", backwards", opposite);
        });
        return both;
    }

    /** Where it is now, since it may move. */
    Tables tables() {
        return tables;
    }

    private List<UUID> ids(String query) {
        return tables.ask(query).stream().map(UUID::fromString).toList();
    }
}
