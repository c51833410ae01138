package coop.rochdale.enactment.workflow;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.accounts.InMemorySessions;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.InMemoryVotes;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.workflow.BallotGathering;
import coop.rochdale.ballots.workflow.CastBallot;
import coop.rochdale.ballots.workflow.OpenVote;
import coop.rochdale.ballots.workflow.SealVote;
import coop.rochdale.ballots.workflow.StoreBallots;
import coop.rochdale.budgets.InMemoryBudgets;
import coop.rochdale.budgets.InMemoryFunds;
import coop.rochdale.budgets.InMemoryPromises;
import coop.rochdale.budgets.workflow.Purse;
import coop.rochdale.budgets.workflow.Spending;
import coop.rochdale.charter.Acts;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.events.InMemoryRememberedAnswers;
import coop.rochdale.events.RememberedAnswers.Underway;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.workflow.SecondTransaction;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.Body;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.RollCounts;
import coop.rochdale.payroll.InMemoryHours;
import coop.rochdale.payroll.InMemoryPayroll;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.InMemoryCommitments;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.SalaryEntry;
import coop.rochdale.positions.Samples;
import coop.rochdale.proposals.InMemoryComments;
import coop.rochdale.proposals.InMemoryProposals;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.Backoff;
import coop.rochdale.proposals.workflow.Chamber;
import coop.rochdale.proposals.workflow.CommentOnProposal;
import coop.rochdale.proposals.workflow.DraftProposal;
import coop.rochdale.proposals.workflow.Editor;
import coop.rochdale.proposals.workflow.FindDue;
import coop.rochdale.proposals.workflow.Manuscript;
import coop.rochdale.proposals.workflow.OpenProposal;
import coop.rochdale.proposals.workflow.RetryEnactment;
import coop.rochdale.proposals.workflow.ReviseProposal;
import coop.rochdale.proposals.workflow.Sealing;
import coop.rochdale.proposals.workflow.SecondProposal;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.ShowProposalActions;
import coop.rochdale.proposals.workflow.SubmitProposal;
import coop.rochdale.proposals.workflow.TakeNextStep;
import coop.rochdale.proposals.workflow.WithdrawProposal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A small co-op in memory whose members legislate: consumers are the voters, and everybody on the roll is one. */
final class Assembly {

    Instant now = Instant.parse("2026-11-22T01:00:00Z");
    final InMemoryEvents events = new InMemoryEvents();
    final TestMeasure note = new TestMeasure("note");
    final TestMeasure other = new TestMeasure("other");
    final InMemoryCharter charter;
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryPromises promises = new InMemoryPromises();
    final Purse purse;
    final InMemoryProposals proposals;
    final InMemoryVotes votes;
    final InMemoryMemberships memberships;
    final InMemoryRememberedAnswers answers = new InMemoryRememberedAnswers();
    final Chamber chamber;

    /** What somebody else does while a roll is drawn. */
    Runnable drawing = () -> {};

    private final Set<AccountId> voters = new LinkedHashSet<>();
    private final InstantSource clock = () -> now;
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryEmployments employments = new InMemoryEmployments();
    private final InMemoryPositions positions = new InMemoryPositions(new ActId(new UUID(0, 0)));
    private final Handlers handlers;
    private final OpenProposal openProposal;
    final CountingActs acts = new CountingActs();
    final CarryOut carryOut;
    private final AdvanceProposals advance;
    private final InMemoryComments comments = new InMemoryComments(accounts);

    final Actor ada = voter("ada");
    final Actor ben = voter("ben");
    final Actor guest = new Actor(accounts.someone("guest", now));

    Assembly(Map<Clause, String> changed) {
        charter = InMemoryCharter.founded(changed);
        proposals = new InMemoryProposals(accounts, clock);
        votes = new InMemoryVotes(clock);
        chamber = new Chamber(clock, charter, this::bodies, proposals);
        InMemoryFunds funds = new InMemoryFunds(
                ledger,
                new InMemoryBudgets(),
                new InMemoryPayroll(positions, employments, new InMemoryHours(), AccountId::toString));
        purse = new Purse(charter, ledger, new InMemoryCommitments(positions), funds);
        handlers = new Handlers(charter, purse, List.of(note, other));
        openProposal = new OpenProposal(proposals, handlers, new OpenVote(charter, this::draw, votes), events);
        memberships = new InMemoryMemberships(charter, accounts);
        Passed passed = new Passed(clock, charter, proposals, answers);
        Spending spending = new Spending(funds, charter, promises);
        carryOut = new CarryOut(
                new EnactProposal(
                        passed, handlers, acts, new Turn(memberships, acts, employments, handlers), spending, events),
                new KeepFailure(passed, events));
        Sealing sealing = new Sealing(new SealVote(clock, votes), votes);
        advance = new AdvanceProposals(
                new FindDue(proposals),
                new TakeNextStep(chamber, openProposal, sealing, events),
                carryOut,
                new Backoff());
    }

    private Actor voter(String handle) {
        AccountId account = accounts.someone(handle, now);
        voters.add(account);
        return new Actor(account);
    }

    private Set<Body> bodies(AccountId account, Instant at) {
        return voters.contains(account) ? Set.of(Body.CONSUMER) : Set.of();
    }

    private RollCounts draw(UUID vote, Instant at) {
        drawing.run();
        List<InMemoryVotes.Seat> seats = new ArrayList<>();
        for (AccountId voter : voters) {
            RollLine line = new RollLine(seats.size() + 1, Body.CONSUMER, LocalDate.EPOCH, "paid", "someone");
            seats.add(new InMemoryVotes.Seat(voter, line));
        }
        votes.draw(vote, seats);
        return new RollCounts(seats.size(), 0);
    }

    /** Somebody is employed from now on at this monthly salary, with thirty days' notice. */
    PositionId hire(String salary) {
        JobDescription job = new JobDescription("Baker", "Bakes.", 1, Set.of(), Span.ofDays(30), Optional.empty());
        PositionId id = new PositionId(UUID.randomUUID());
        ActId act = new ActId(new UUID(0, 0));
        positions.create(new NewPosition(id, job, Samples.monthly(salary), act, now));
        Hiring hiring = new Hiring(positions.byId(id).orElseThrow(), ben.account(), now);
        employments.begin(hiring.employment(new EmploymentId(UUID.randomUUID()), act, List.of()), hiring);
        return id;
    }

    void raise(PositionId position, String salary) {
        SalaryEntry entry = new SalaryEntry(Samples.monthly(salary), Span.day(now), new ActId(new UUID(0, 0)));
        positions.changeSalary(position, entry);
    }

    void leave(Actor member) {
        voters.remove(member.account());
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    ProposalId draft(String title, Measure... measures) {
        return new DraftProposal(clock, editor(), proposals).run(ada, manuscript(title, measures));
    }

    static Manuscript manuscript(String title, Measure... measures) {
        return new Manuscript(title, "Because.", List.of(measures), Optional.empty(), List.of());
    }

    static Measure measure(String kind) {
        return new Measure(kind, Payload.empty());
    }

    ProposalId submitted(String title, Measure... measures) {
        ProposalId id = draft(title, measures);
        submit(ada, id);
        return id;
    }

    void submit(Actor actor, ProposalId id) {
        new SubmitProposal(chamber, handlers, openProposal, events)
                .run(actor, new SubmitProposal.Request(id, Optional.empty()));
    }

    void revise(Actor actor, ProposalId id, Manuscript manuscript) {
        long version = find(id).version();
        reviser().run(actor, new ReviseProposal.Request(id, version, manuscript));
    }

    ReviseProposal reviser() {
        return new ReviseProposal(chamber, editor(), handlers, events);
    }

    void second(Actor actor, ProposalId id) {
        new SecondProposal(chamber, openProposal, events).run(actor, id);
    }

    void withdraw(Actor actor, ProposalId id) {
        new WithdrawProposal(chamber, events).run(actor, id);
    }

    void vote(Actor actor, ProposalId id, Choice choice) {
        new CastBallot(
                        clock,
                        new BallotGathering(new StoreBallots(votes)),
                        votes,
                        new KnowCaller(new InMemorySessions(accounts), accounts))
                .run(actor, new CastBallot.Request(id.value(), choice, Optional.empty()));
    }

    void retry(Actor actor, ProposalId id) {
        retry(actor, id, Optional.empty());
    }

    void retry(Actor actor, ProposalId id, Optional<Underway> request) {
        new RetryEnactment(chamber, carryOut, new SecondTransaction()).run(actor, id, request);
    }

    UUID comment(Actor actor, ProposalId id, String text) {
        CommentOnProposal.Request request = new CommentOnProposal.Request(id, text, Optional.empty());
        return new CommentOnProposal(chamber, comments, events)
                .run(actor, request)
                .id();
    }

    ShowProposal show() {
        return new ShowProposal(chamber, proposals, votes);
    }

    ShowProposalActions actions() {
        return new ShowProposalActions(chamber, votes);
    }

    void tick() {
        advance.run(TakeNextStep.Patience.PASS_BY);
    }

    void read(ProposalId id) {
        advance.run(id);
    }

    State state(ProposalId id) {
        return find(id).state(now);
    }

    Proposal find(ProposalId id) {
        return proposals.find(id).orElseThrow();
    }

    private Editor editor() {
        return new Editor(accounts, proposals);
    }

    /** No transaction undoes anything in memory; these acts do not mind. */
    static final class CountingActs implements Acts {

        private Instant latest = Instant.EPOCH;

        void lastAt(Instant at) {
            latest = at;
        }

        @Override
        public Optional<ActId> found(Currency currency, Instant at) {
            return Optional.empty();
        }

        @Override
        public Instant awaitTurn() {
            return latest;
        }

        @Override
        public ActId enact(UUID proposal, String title, Instant at) {
            latest = at;
            return new ActId(Ids.next(at));
        }
    }
}
