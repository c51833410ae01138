package coop.rochdale.demo;

import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.workflow.CastBallot;
import coop.rochdale.ballots.workflow.ShowTally;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.CommentOnProposal;
import coop.rochdale.proposals.workflow.DraftProposal;
import coop.rochdale.proposals.workflow.Manuscript;
import coop.rochdale.proposals.workflow.ReviseProposal;
import coop.rochdale.proposals.workflow.SecondProposal;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.SubmitProposal;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import coop.rochdale.proposals.workflow.WithdrawProposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where people propose, discuss and vote. */
@Dependent
class Assembly {
    @Inject
    private DraftProposal draft;

    @Inject
    private SubmitProposal submit;

    @Inject
    private ReviseProposal revise;

    @Inject
    private WithdrawProposal withdraw;

    @Inject
    private SecondProposal second;

    @Inject
    private CommentOnProposal comment;

    @Inject
    private CastBallot cast;

    @Inject
    private AdvanceProposals advance;

    @Inject
    private ShowProposal show;

    @Inject
    private ShowTally tally;

    ProposalId submit(Person author, Manuscript manuscript) {
        ProposalId id = draft.run(author.actor(), manuscript);
        submit.run(author.actor(), new SubmitProposal.Request(id, Optional.empty()));
        return id;
    }

    void revise(Person author, ProposalId id, Manuscript manuscript) {
        long version = show.run(Optional.empty(), id).proposal().version();
        revise.run(author.actor(), new ReviseProposal.Request(id, version, manuscript));
    }

    void withdraw(Person author, ProposalId id) {
        withdraw.run(author.actor(), id);
    }

    void second(Person person, ProposalId id) {
        second.run(person.actor(), id);
    }

    void comment(Person person, ProposalId id, String text) {
        comment.run(person.actor(), new CommentOnProposal.Request(id, text, Optional.empty()));
    }

    void cast(Person voter, ProposalId id, Choice choice) {
        cast.run(voter.actor(), new CastBallot.Request(id.value(), choice, Optional.empty()));
    }

    /** Whatever the clock has made due. */
    void advance() {
        advance.run(Patience.WAIT);
    }

    State state(ProposalId id) {
        return show.run(Optional.empty(), id).state();
    }

    /** Stops everything if it did not come out as it is written (rule R1). */
    void check(ProposalId id, Bill bill) {
        State state = state(id);
        Tally came = tally.run(id.value()).tally().orElseThrow();
        Bill.Course course = bill.course();
        if (state != course.ending()
                || !same(came.consumer(), course.consumers())
                || !same(came.worker(), course.workers())) {
            throw new IllegalStateException("the demo's proposal \"%s\" came out as %s with %s, not as %s"
                    .formatted(bill.heading().title(), state, came, course));
        }
    }

    /** Stops everything if the consumers' roll has another length. */
    void checkRoll(ProposalId id, int length) {
        long roll = tally.run(id.value()).turnout().consumerRoll();
        if (roll != length) {
            throw new IllegalStateException("the demo's roll has %d consumers, not %d".formatted(roll, length));
        }
    }

    private static boolean same(Counts came, Bill.Split wished) {
        return came.yes() == wished.yes() && came.no() == wished.no() && came.abstain() == wished.abstain();
    }
}
