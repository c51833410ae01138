package coop.rochdale.stories;

import coop.rochdale.stories.Crowd.Voter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What nobody may find out.
 *
 * @param law what was voted on
 * @param trackers of all who voted, in the order in which they did
 * @param choices by tracker
 */
record SecretVote(String law, Map<UUID, String> trackers, Map<String, String> choices) {
    private static final List<String> CHOICES = List.of("yes", "no", "yes", "abstain", "yes", "no");
    private static final int AT_ONCE = 4;
    private static final int CHANGES_MIND = 5;

    Set<String> ballots() {
        return choices.keySet();
    }

    /** Whose ballots are these, in this order of the voters? */
    List<String> trackersOf(List<UUID> voters) {
        return voters.stream().filter(trackers::containsKey).map(trackers::get).toList();
    }

    /** So many of the crowd vote, several at a time and in any order; every fifth of them twice. */
    static SecretVote cast(Crowd crowd, String law, int count) throws Exception {
        Map<UUID, Instant> times = new ConcurrentHashMap<>();
        Map<UUID, String> trackers = new ConcurrentHashMap<>();
        Map<String, String> choices = new ConcurrentHashMap<>();
        List<Voter> voters = new ArrayList<>(crowd.voters().subList(0, count));
        Collections.shuffle(voters);
        ExecutorService booths = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> ballots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Voter voter = voters.get(i);
                String choice = CHOICES.get(i % CHOICES.size());
                boolean twice = i % CHANGES_MIND == 0;
                ballots.add(booths.submit(() -> {
                    if (twice) {
                        crowd.cast(voter, law, "no");
                    }
                    Answer cast = crowd.cast(voter, law, choice);
                    times.put(voter.account(), Instant.parse(cast.text("castAt")));
                    trackers.put(voter.account(), cast.text("tracker"));
                    choices.put(cast.text("tracker"), choice);
                }));
            }
            for (Future<?> ballot : ballots) {
                ballot.get();
            }
        } finally {
            booths.shutdownNow();
        }
        Map<UUID, String> asCast = new LinkedHashMap<>();
        // Ballots of one commit have one time.
        times.entrySet().stream()
                .sorted(Map.Entry.<UUID, Instant>comparingByValue()
                        .thenComparing(entry -> trackers.get(entry.getKey())))
                .forEach(entry -> asCast.put(entry.getKey(), trackers.get(entry.getKey())));
        return new SecretVote(law, asCast, choices);
    }
}
