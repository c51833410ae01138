package coop.rochdale.simulation;

import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.members.Body;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Franchise;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Standing;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.State;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold after every step, recomputed from facts and from what clients were told. */
final class Truths {

    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    /** From where a proposal may come to a state; it may also have been there. */
    private static final Map<State, Set<State>> BEFORE = Map.of(
            State.DRAFT, EnumSet.noneOf(State.class),
            State.DELIBERATION, EnumSet.of(State.DRAFT),
            State.VOTING, EnumSet.of(State.DRAFT, State.DELIBERATION),
            State.CLOSED, EnumSet.of(State.DRAFT, State.DELIBERATION, State.VOTING),
            State.PASSED, EnumSet.of(State.VOTING, State.CLOSED),
            State.REJECTED, EnumSet.of(State.VOTING, State.CLOSED, State.DELIBERATION),
            State.ENACTED, EnumSet.of(State.PASSED, State.FAILED, State.CLOSED, State.VOTING),
            State.FAILED, EnumSet.of(State.PASSED, State.CLOSED, State.VOTING),
            State.WITHDRAWN, EnumSet.of(State.DRAFT, State.DELIBERATION));

    private final Coop coop;
    private final Instant now;
    private final List<EmploymentView> jobs;
    private final List<PositionView> positions;
    private final Map<Instant, Terms> terms = new HashMap<>();

    private Truths(Coop coop) {
        this.coop = coop;
        this.now = coop.now();
        this.jobs = Work.employments(coop);
        this.positions = Work.positions(coop);
    }

    /** Looks at all there ever was. */
    static void checkAll(Coop coop) {
        coop.look(() -> {
            coop.witness.chronicle.readAgain(coop);
            return true;
        });
        check(coop, Instant.EPOCH);
    }

    /** Looks at everything that may have moved since. */
    static void check(Coop coop, Instant since) {
        coop.look(() -> {
            Truths truths = new Truths(coop);
            coop.people.forEach(truths::person);
            truths.seats();
            truths.books();
            for (Proposal proposal : Law.all(coop)) {
                truths.proposal(proposal, since);
            }
            return true;
        });
    }

    private void person(Actor person) {
        AccountId account = person.account();
        Set<Power> powers = jobs.stream()
                .map(EmploymentView::employment)
                .filter(job -> job.account().equals(account) && job.tenure().covers(now))
                .flatMap(job -> positions.stream()
                        .filter(view -> view.position().id().equals(job.position()))
                        .flatMap(view -> view.position().job().powers().stream()))
                .collect(Collectors.toSet());
        Truth.hold("powers follow employments", coop.use(Powers.class).of(account, now), powers);
        Truth.hold(
                "voting rights follow standing and employment",
                coop.use(VotingRights.class).of(account, now),
                electorate(account, now));
        Optional<Standing> standing =
                coop.use(MembershipQueries.class).newestOf(account).map(newest -> standing(newest, now));
        Truth.hold("standing is derived", coop.use(MembershipQueries.class).standingOf(account, now), standing);
    }

    /** The bodies somebody voted in at an instant, from facts that stay. */
    private Set<Body> electorate(AccountId account, Instant at) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        boolean consumer = coop.memberships.stream()
                .map(id -> coop.use(Memberships.class).find(id).orElseThrow())
                .filter(membership -> membership.account().equals(account)
                        && !membership.joinedAt().isAfter(at))
                .anyMatch(membership -> standing(membership, at).votes());
        if (consumer) {
            bodies.add(Body.CONSUMER);
        }
        if (jobs.stream()
                .map(EmploymentView::employment)
                .anyMatch(job -> job.account().equals(account) && job.tenure().covers(at))) {
            bodies.add(Body.WORKER);
        }
        return Franchise.of(bodies, terms(at).is(Clause.FRANCHISE_DUAL_MEMBERS, "both"));
    }

    private Terms terms(Instant at) {
        return terms.computeIfAbsent(at, coop.use(Charter.class)::at);
    }

    private Standing standing(Membership membership, Instant at) {
        return membership.standing(coop.use(Coverages.class).of(membership.id()), terms(at), at);
    }

    private void seats() {
        for (EmploymentView view : jobs) {
            Instant at = view.employment().startsAt();
            List<Employment> held = jobs.stream()
                    .map(EmploymentView::employment)
                    .filter(job -> job.position().equals(view.employment().position())
                            && job.tenure().covers(at))
                    .toList();
            int seats = positions.stream()
                    .filter(position -> position.position().number() == view.positionNumber())
                    .mapToInt(position -> position.position().job().seats())
                    .sum();
            Truth.hold("seats are never exceeded", held.size() <= seats);
            Truth.hold(
                    "a person has one seat",
                    held.stream().map(Employment::account).distinct().count(),
                    (long) held.size());
            Truth.hold(
                    "a seat has one holder",
                    held.stream().map(Employment::seat).distinct().count(),
                    (long) held.size());
        }
        positions.stream().filter(view -> !view.position().isOpen()).forEach(view -> {
            Truth.hold(
                    "employments in a closed position end",
                    jobs.stream()
                            .map(EmploymentView::employment)
                            .filter(job -> job.position().equals(view.position().id()))
                            .allMatch(job -> job.ending().isPresent()));
        });
    }

    private void books() {
        coop.witness.chronicle.events(coop);
        Map<String, Long> balances = coop.witness.chronicle.balances(coop);
        Truth.hold(
                "the ledger sums to zero",
                balances.values().stream().mapToLong(Long::longValue).sum(),
                0L);
        Truth.hold(
                "the bank holds what was recorded",
                balances.getOrDefault(LedgerAccount.BANK.name(), 0L),
                coop.witness.bankedMinor());
        if (coop.witness.chronicle.hasMoved(now)) {
            DuesTruths.hold(coop, balances);
            SpendingTruths.hold(coop, balances);
            WageTruths.hold(coop, balances);
        }
    }

    private void proposal(Proposal proposal, Instant since) {
        State state = proposal.state(now);
        State before = coop.witness.seen(proposal.id(), state);
        Truth.hold(
                "%s does not become %s".formatted(before, state),
                before == state || BEFORE.get(state).contains(before));
        Optional<Vote> vote = coop.use(VoteQueries.class).vote(proposal.id().value());
        Truth.hold(
                "voting opens with a vote",
                vote.map(Vote::openedAt),
                proposal.facts().voting().map(facts -> facts.openedAt()));
        vote.filter(opened ->
                        opened.seal().isEmpty() || opened.seal().get().at().isAfter(since))
                .ifPresent(opened -> ballots(proposal, opened));
        vote.filter(opened -> opened.openedAt().isAfter(since)).ifPresent(this::roll);
    }

    private void roll(Vote vote) {
        VoteQueries votes = coop.use(VoteQueries.class);
        long entries = 0;
        for (Actor person : coop.people) {
            Set<Body> bodies = votes.bodiesOnRoll(vote.id(), person.account());
            Truth.hold(
                    "the roll holds who had a vote: " + coop.name(person.account()),
                    bodies,
                    electorate(person.account(), vote.openedAt()));
            entries += bodies.size();
        }
        var counts = votes.rollCounts(vote.id()).orElseThrow();
        Truth.hold("one person, one entry in a body", counts.consumer() + counts.worker(), entries);
    }

    private void ballots(Proposal proposal, Vote vote) {
        VoteQueries votes = coop.use(VoteQueries.class);
        Tally tally = votes.tally(vote.id()).orElseThrow();
        for (Body body : Body.values()) {
            Counts counts = tally.of(body);
            List<Long> told = List.of(
                    coop.witness.count(proposal.id(), body, Choice.YES),
                    coop.witness.count(proposal.id(), body, Choice.NO),
                    coop.witness.count(proposal.id(), body, Choice.ABSTAIN));
            Truth.hold(
                    "every ballot counts once in " + body, List.of(counts.yes(), counts.no(), counts.abstain()), told);
        }
        for (Actor person : coop.people) {
            Map<Body, Choice> stands = votes.ballotsOf(vote.id(), person.account()).stream()
                    .collect(Collectors.toMap(ballot -> ballot.body(), ballot -> ballot.choice()));
            Truth.hold(
                    "a ballot is its voter's until the vote is sealed",
                    stands,
                    vote.seal().isPresent() ? Map.of() : coop.witness.cast(proposal.id(), person.account()));
        }
        if (vote.seal().isPresent()) {
            sealed(vote, tally, votes.published(vote.id(), ALL).items());
        }
    }

    private static void sealed(Vote vote, Tally tally, List<PublishedBallot> published) {
        for (Body body : Body.values()) {
            Counts counts = tally.of(body);
            Truth.hold(
                    "the published ballots are the tally",
                    List.of(
                            count(published, body, Choice.YES),
                            count(published, body, Choice.NO),
                            count(published, body, Choice.ABSTAIN)),
                    List.of(counts.yes(), counts.no(), counts.abstain()));
        }
        Truth.hold(
                "a secret ballot has no name",
                published.stream().allMatch(ballot -> ballot.name().isPresent() != vote.isSecret()));
        Truth.hold(
                "the outcome follows from the tally",
                vote.seal().orElseThrow().outcome(),
                vote.rule().judge(tally));
    }

    private static long count(List<PublishedBallot> published, Body body, Choice choice) {
        return published.stream()
                .filter(ballot -> ballot.body() == body && ballot.choice() == choice)
                .count();
    }
}
