package coop.rochdale.simulation;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.ballots.workflow.CastBallot;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.CommentOnProposal;
import coop.rochdale.proposals.workflow.DraftProposal;
import coop.rochdale.proposals.workflow.Manuscript;
import coop.rochdale.proposals.workflow.RetryEnactment;
import coop.rochdale.proposals.workflow.ReviseProposal;
import coop.rochdale.proposals.workflow.SecondProposal;
import coop.rochdale.proposals.workflow.SubmitProposal;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import coop.rochdale.proposals.workflow.WithdrawProposal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people do about laws, and what the clock does. */
final class Law {

    private static final int MOST = 60;

    private Law() {}

    static String propose(Coop coop, Dice dice) {
        Actor author = People.voter(coop, dice);
        if (coop.proposals.size() >= MOST) {
            return "there are laws enough";
        }
        Manuscript manuscript = manuscript(coop, dice);
        List<ProposalId> drafted = new ArrayList<>();
        Fault fault = coop.takeFault();
        Coop.Reply draft = coop.ask(author, () -> {
            drafted.add(coop.use(DraftProposal.class).run(author, manuscript));
            return "drafted";
        });
        if (drafted.isEmpty()) {
            return People.name(coop, author) + " drafts: " + draft;
        }
        ProposalId id = drafted.get(0);
        coop.proposals.add(id);
        if (dice.chance(5)) {
            return "%s drafts %s".formatted(People.name(coop, author), coop.number(id));
        }
        coop.expect(fault);
        return "%s submits %s of %s: %s"
                .formatted(
                        People.name(coop, author),
                        coop.number(id),
                        manuscript.measures().stream()
                                .map(measure -> measure.kind())
                                .toList(),
                        coop.ask(author, () -> {
                            coop.use(SubmitProposal.class)
                                    .run(author, new SubmitProposal.Request(id, Optional.empty()));
                            return "submitted";
                        }));
    }

    private static Manuscript manuscript(Coop coop, Dice dice) {
        Optional<String> other = dice.chance(10) ? dice.of(coop.handles) : Optional.empty();
        return new Manuscript(
                "Law " + dice.below(1_000),
                "Because.",
                dice.chance(25) ? sameAsAnother(coop, dice) : Bills.measures(coop, dice),
                Optional.empty(),
                other.stream().toList());
    }

    /** Two who want the same: what can be done once is done once. */
    private static List<Measure> sameAsAnother(Coop coop, Dice dice) {
        return dice.of(all(coop))
                .map(proposal -> proposal.wording().measures())
                .orElseGet(() -> Bills.measures(coop, dice));
    }

    static String revise(Coop coop, Dice dice) {
        return with(coop, dice, State.DELIBERATION, proposal -> {
            Actor author = dice.chance(80) ? new Actor(proposal.authors().author()) : People.someone(coop, dice);
            List<String> coAuthors =
                    proposal.authors().coAuthors().stream().map(coop::name).toList();
            Manuscript next = new Manuscript(
                    "Law " + dice.below(1_000),
                    "On second thoughts.",
                    dice.chance(50) ? proposal.wording().measures() : Bills.measures(coop, dice),
                    Optional.empty(),
                    coAuthors);
            ReviseProposal.Request wish = new ReviseProposal.Request(proposal.id(), proposal.version(), next);
            return say(
                    coop,
                    author,
                    "revises",
                    proposal,
                    () -> coop.use(ReviseProposal.class).run(author, wish));
        });
    }

    static String second(Coop coop, Dice dice) {
        return with(coop, dice, State.DELIBERATION, proposal -> {
            Actor person = People.voter(coop, dice);
            return say(
                    coop,
                    person,
                    "seconds",
                    proposal,
                    () -> coop.use(SecondProposal.class).run(person, proposal.id()));
        });
    }

    static String withdraw(Coop coop, Dice dice) {
        return with(coop, dice, State.DELIBERATION, proposal -> {
            Actor person = dice.chance(80) ? new Actor(proposal.authors().author()) : People.someone(coop, dice);
            return say(
                    coop,
                    person,
                    "withdraws",
                    proposal,
                    () -> coop.use(WithdrawProposal.class).run(person, proposal.id()));
        });
    }

    static String comment(Coop coop, Dice dice) {
        return with(coop, dice, State.VOTING, proposal -> {
            Actor person = People.someone(coop, dice);
            CommentOnProposal.Request wish =
                    new CommentOnProposal.Request(proposal.id(), "I see it otherwise.", Optional.empty());
            return say(
                    coop,
                    person,
                    "comments on",
                    proposal,
                    () -> coop.use(CommentOnProposal.class).run(person, wish));
        });
    }

    static String retry(Coop coop, Dice dice) {
        return with(coop, dice, State.FAILED, proposal -> {
            Actor person = People.voter(coop, dice);
            return SpendingTruths.ofWhatIsFree(
                    coop,
                    () -> say(
                            coop,
                            person,
                            "retries",
                            proposal,
                            () -> coop.use(RetryEnactment.class).run(person, proposal.id(), coop.underway())));
        });
    }

    static String vote(Coop coop, Dice dice) {
        return with(coop, dice, State.VOTING, proposal -> {
            Optional<Body> body = dice.chance(80) ? Optional.empty() : Optional.of(dice.of(Body.values()));
            return cast(coop, People.someone(coop, dice), proposal.id(), dice.of(Choice.values()), body);
        });
    }

    /** On all that can be voted on; mostly they want it. */
    static String everybodyVotes(Coop coop, Dice dice) {
        List<String> said = new ArrayList<>();
        for (Proposal proposal : all(coop)) {
            if (proposal.state(coop.now()) == State.VOTING) {
                int approval = dice.of(98, 98, 98, 98, 98, 60, 30);
                for (Actor person : List.copyOf(coop.people)) {
                    boolean onRoll = !coop.look(() -> coop.use(VoteQueries.class)
                                    .bodiesOnRoll(proposal.id().value(), person.account()))
                            .isEmpty();
                    if (onRoll && dice.chance(90)) {
                        Choice choice = dice.chance(approval) ? Choice.YES : dice.of(Choice.NO, Choice.ABSTAIN);
                        said.add(cast(coop, person, proposal.id(), choice, Optional.empty()));
                    }
                }
            }
        }
        return String.join("; ", said);
    }

    private static String cast(Coop coop, Actor person, ProposalId proposal, Choice choice, Optional<Body> body) {
        // A ballot needs no key: it is put, and putting it twice is putting it once.
        Fault fault = coop.takeFault();
        CastBallot.Request wish = new CastBallot.Request(proposal.value(), choice, body);
        String answer = "";
        try {
            coop.world
                    .transactions()
                    .dieAtCommit(fault == Fault.NONE ? Integer.MAX_VALUE : 0, fault == Fault.DIES_AFTER_COMMIT);
            answer = cast(coop, person, wish);
        } catch (Crash death) {
            coop.world.transactions().liveOn();
            if (fault == Fault.DIES_AFTER_COMMIT && isOpen(coop, proposal)) {
                // It counts, though the voter may never hear of it: the vote may be over when they try again.
                coop.look(() -> coop.use(VoteQueries.class).bodiesOnRoll(wish.vote(), person.account())).stream()
                        .filter(on -> body.isEmpty() || body.get() == on)
                        .forEach(on -> coop.witness.cast(proposal, person.account(), on, choice));
            }
            answer = cast(coop, person, wish);
        } finally {
            coop.world.transactions().liveOn();
        }
        return "%s on %s: %s".formatted(People.name(coop, person), coop.number(proposal), answer);
    }

    /** At the instant of the transaction that was the last one. */
    private static boolean isOpen(Coop coop, ProposalId proposal) {
        return coop.look(() -> coop.use(VoteQueries.class).vote(proposal.value()))
                .filter(vote -> vote.seal().isEmpty() && !vote.isClosedAt(coop.now()))
                .isPresent();
    }

    private static String cast(Coop coop, Actor person, CastBallot.Request wish) {
        try {
            List<Ballot> cast = coop.use(CastBallot.class).run(person, wish);
            cast.forEach(ballot ->
                    coop.witness.cast(new ProposalId(wish.vote()), person.account(), ballot.body(), ballot.choice()));
            return cast.stream()
                    .map(ballot -> ballot.body() + " " + ballot.choice())
                    .toList()
                    .toString();
        } catch (Refused refused) {
            return Coop.Reply.refused(refused).toString();
        }
    }

    /** A timer goes off on a server, which may die on the way; then another goes on. */
    static String advance(Coop coop, Dice dice) {
        boolean died = advanceByTheClock(coop, dice, coop.takeFault());
        List<String> states = moved(coop);
        return "a timer goes off" + (died ? "; the server died; another one's goes off " : " ") + states;
    }

    /** What became of proposals that were voted on, since it was last looked at. */
    static List<String> moved(Coop coop) {
        return all(coop).stream()
                .filter(proposal -> proposal.facts().voting().isPresent()
                        && proposal.state(coop.now()) != coop.witness.seen(proposal.id()))
                .map(proposal -> coop.number(proposal.id()) + " " + proposal.state(coop.now()))
                .toList();
    }

    static boolean advanceByTheClock(Coop coop, Dice dice, Fault fault) {
        Patience patience = dice.of(Patience.values());
        return SpendingTruths.ofWhatIsFree(
                coop,
                () -> coop.byTheClock(
                        fault, dice, () -> coop.use(AdvanceProposals.class).run(patience)));
    }

    /** Time passes: some, or just until something is due. */
    static String await(Coop coop, Dice dice) {
        Instant now = coop.now();
        Optional<Instant> deadline = dice.of(deadlines(coop, now));
        Instant until = deadline.isPresent() && dice.chance(75)
                ? deadline.get().minusSeconds(dice.below(3))
                : now.plus(dice.of(
                        Duration.ofHours(1),
                        Duration.ofHours(9),
                        Duration.ofDays(1),
                        Duration.ofDays(3),
                        Duration.ofDays(8),
                        Duration.ofDays(dice.of(2, 4, 4, 31, 31, 100))));
        coop.world.transactions().wait(until.isBefore(now) ? now : until);
        return "it is " + coop.now();
    }

    private static List<Instant> deadlines(Coop coop, Instant now) {
        return all(coop).stream()
                .flatMap(proposal -> proposal.facts().voting().isPresent()
                        ? proposal.facts().voting().stream().map(Facts.Voting::closesAt)
                        : proposal.facts().deliberation().stream()
                                .flatMap(talk -> Stream.of(
                                        talk.timetable().until(),
                                        talk.timetable().secondsUntil())))
                .filter(now::isBefore)
                .sorted()
                .toList();
    }

    static List<Proposal> all(Coop coop) {
        return coop.look(() -> coop.proposals.stream()
                .map(id -> coop.use(Proposals.class).find(id).orElseThrow())
                .toList());
    }

    /** Mostly about one in that state, sometimes about any. */
    private static String with(Coop coop, Dice dice, State state, Function<Proposal, String> about) {
        List<Proposal> all = all(coop);
        List<Proposal> fitting = all.stream()
                .filter(proposal -> proposal.state(coop.now()) == state)
                .toList();
        Optional<Proposal> chosen = dice.mostly(fitting, all, 8);
        return chosen.map(about).orElse("nothing is proposed");
    }

    private static String say(Coop coop, Actor actor, String does, Proposal proposal, Runnable act) {
        return "%s %s %s: %s"
                .formatted(People.name(coop, actor), does, coop.number(proposal.id()), coop.ask(actor, () -> {
                    act.run();
                    return "done";
                }));
    }
}
