package coop.rochdale.ballots;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Votes in maps; one thread at a time. */
public final class InMemoryVotes implements Votes, VoteQueries {

    private final InstantSource clock;
    private final Map<UUID, Vote> votes = new HashMap<>();
    private final Map<UUID, List<Seat>> rolls = new HashMap<>();
    private final Map<UUID, Map<Integer, Ballot>> boxes = new HashMap<>();
    private final Map<UUID, Tally> tallies = new HashMap<>();
    private final Map<UUID, List<PublishedBallot>> lists = new HashMap<>();
    private final Map<SessionId, AccountId> sessions = new HashMap<>();

    public InMemoryVotes(InstantSource clock) {
        this.clock = clock;
    }

    /** A line of a roll, and whose it is. */
    public record Seat(AccountId account, RollLine line) {}

    /** Draws a roll for tests that have no members. */
    public void draw(UUID vote, List<Seat> roll) {
        rolls.put(vote, List.copyOf(roll));
    }

    /** From now on this session stands for its holder, and no other does. */
    public void signIn(SessionId session, AccountId holder) {
        sessions.put(session, holder);
    }

    public void signOut(SessionId session) {
        sessions.remove(session);
    }

    @Override
    public void open(Vote vote, RollCounts roll) {
        if (votes.putIfAbsent(vote.id(), vote) != null) {
            throw new IllegalStateException("opened already");
        }
        boxes.put(vote.id(), new HashMap<>());
    }

    @Override
    public List<List<Ballot>> cast(List<NewBallot> ballots) {
        return ballots.stream().map(this::castOne).toList();
    }

    private List<Ballot> castOne(NewBallot ballot) {
        boolean known = ballot.session()
                .map(session -> ballot.voter().equals(sessions.get(session)))
                .orElse(true);
        if (!known || vote(ballot.vote()).filter(this::isOpen).isEmpty()) {
            return List.of();
        }
        Map<Integer, Ballot> box = boxes.get(ballot.vote());
        return seatsOf(ballot.vote(), ballot.voter())
                .filter(seat -> ballot.body().isEmpty()
                        || ballot.body().get() == seat.line().body())
                .map(seat -> box.merge(
                        seat.line().entry(),
                        fresh(seat, ballot),
                        (old, next) -> new Ballot(old.body(), old.tracker(), next.choice(), next.castAt())))
                .toList();
    }

    @Override
    public Optional<Vote> lockForSealing(UUID vote) {
        return vote(vote).filter(found -> found.seal().isEmpty() && found.isClosedAt(clock.instant()));
    }

    @Override
    public Tally count(UUID vote) {
        Tally counted = new Tally(count(vote, Body.CONSUMER), count(vote, Body.WORKER));
        tallies.put(vote, counted);
        return counted;
    }

    @Override
    public void seal(Vote vote, Seal seal) {
        Map<Integer, Ballot> box = boxes.get(vote.id());
        List<PublishedBallot> published = new ArrayList<>();
        box.forEach((entry, ballot) -> published.add(new PublishedBallot(
                ballot.tracker(),
                ballot.body(),
                ballot.choice(),
                vote.isSecret() ? Optional.empty() : Optional.of(nameOf(vote.id(), entry)))));
        published.sort(Comparator.comparing(ballot -> ballot.tracker().value()));
        lists.put(vote.id(), published);
        box.clear();
        votes.put(vote.id(), vote.sealed(seal));
    }

    @Override
    public Optional<Vote> vote(UUID id) {
        return Optional.ofNullable(votes.get(id));
    }

    @Override
    public Map<UUID, Vote> votes(Collection<UUID> ids) {
        Map<UUID, Vote> found = new HashMap<>(votes);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<UUID, Turnout> turnouts(Collection<UUID> ids) {
        Map<UUID, Turnout> turnouts = new HashMap<>();
        votes(ids).keySet().forEach(id -> {
            Tally tally = tally(id).orElseThrow();
            turnouts.put(
                    id,
                    new Turnout(
                            tally.consumer().turnout(),
                            tally.consumer().roll(),
                            tally.worker().turnout(),
                            tally.worker().roll()));
        });
        return turnouts;
    }

    @Override
    public Optional<Tally> tally(UUID vote) {
        if (tallies.containsKey(vote)) {
            return Optional.of(tallies.get(vote));
        }
        return vote(vote).map(running -> new Tally(count(vote, Body.CONSUMER), count(vote, Body.WORKER)));
    }

    @Override
    public Optional<RollCounts> rollCounts(UUID vote) {
        return vote(vote).map(opened -> new RollCounts(size(vote, Body.CONSUMER), size(vote, Body.WORKER)));
    }

    @Override
    public Page<RollLine> roll(UUID vote, Page.Wish wish) {
        int after = wish.after().map(Integer::parseInt).orElse(0);
        List<RollLine> lines = rolls.getOrDefault(vote, List.of()).stream()
                .map(Seat::line)
                .sorted(Comparator.comparing(RollLine::entry))
                .toList();
        return page(lines, wish, line -> line.entry() > after, line -> String.valueOf(line.entry()));
    }

    @Override
    public Page<PublishedBallot> published(UUID vote, Page.Wish wish) {
        String after = wish.after().orElse("");
        return page(
                lists.getOrDefault(vote, List.of()),
                wish,
                ballot -> ballot.tracker().value().compareTo(after) > 0,
                ballot -> ballot.tracker().value());
    }

    @Override
    public Set<Body> bodiesOnRoll(UUID vote, AccountId account) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        seatsOf(vote, account).forEach(seat -> bodies.add(seat.line().body()));
        return bodies;
    }

    @Override
    public List<Ballot> ballotsOf(UUID vote, AccountId account) {
        Map<Integer, Ballot> box = boxes.getOrDefault(vote, Map.of());
        return seatsOf(vote, account)
                .flatMap(seat -> Stream.ofNullable(box.get(seat.line().entry())))
                .toList();
    }

    private boolean isOpen(Vote vote) {
        return vote.seal().isEmpty() && !vote.isClosedAt(clock.instant());
    }

    private Ballot fresh(Seat seat, NewBallot ballot) {
        return new Ballot(seat.line().body(), Tracker.random(), ballot.choice(), clock.instant());
    }

    private Stream<Seat> seatsOf(UUID vote, AccountId account) {
        return rolls.getOrDefault(vote, List.of()).stream()
                .filter(seat -> seat.account().equals(account))
                .sorted(Comparator.comparing(seat -> seat.line().body()));
    }

    private String nameOf(UUID vote, int entry) {
        return rolls.get(vote).stream()
                .map(Seat::line)
                .filter(line -> line.entry() == entry)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Counts count(UUID vote, Body body) {
        return new Counts(
                count(vote, body, Choice.YES),
                count(vote, body, Choice.NO),
                count(vote, body, Choice.ABSTAIN),
                size(vote, body));
    }

    private long size(UUID vote, Body body) {
        return rolls.getOrDefault(vote, List.of()).stream()
                .filter(seat -> seat.line().body() == body)
                .count();
    }

    private long count(UUID vote, Body body, Choice choice) {
        return boxes.get(vote).values().stream()
                .filter(ballot -> ballot.body() == body && ballot.choice() == choice)
                .count();
    }

    private static <T> Page<T> page(List<T> all, Page.Wish wish, Predicate<T> after, Function<T, String> key) {
        return Page.of(all.stream().filter(after).limit(wish.limit() + 1L).toList(), wish, key);
    }
}
