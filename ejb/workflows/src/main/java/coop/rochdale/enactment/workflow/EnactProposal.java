package coop.rochdale.enactment.workflow;

import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Promise;
import coop.rochdale.budgets.workflow.Spending;
import coop.rochdale.charter.Acts;
import coop.rochdale.enactment.EnactmentRefusal;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler.Enacting;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Enactor.Attempt;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a proposal that passed an act: every measure in one transaction, or none. */
@Stateless
public class EnactProposal {

    private Passed passed;
    private Handlers handlers;
    private Acts acts;
    private Turn turn;
    private Spending spending;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected EnactProposal() {}

    @Inject
    public EnactProposal(Passed passed, Handlers handlers, Acts acts, Turn turn, Spending spending, Events events) {
        this.passed = passed;
        this.handlers = handlers;
        this.acts = acts;
        this.turn = turn;
        this.spending = spending;
        this.events = events;
    }

    /**
     * Carries it out if it still waits for this attempt; leaves any other alone.
     *
     * @throws Refused with {@code enactment.measure-refused}, which undoes everything, where a measure cannot be carried out
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(ProposalId id, Attempt attempt) {
        passed.lock(id, attempt).ifPresent(proposal -> enact(proposal, attempt));
    }

    private void enact(Proposal proposal, Attempt attempt) {
        List<Measure> measures = proposal.wording().measures();
        // The clock is read once it is this act's turn: no act is older than one of a lower number.
        Instant latest = turn.await(measures);
        Instant read = passed.now();
        Instant now = latest.isAfter(read) ? latest : read;
        String title = proposal.wording().title();
        ActId act = acts.enact(proposal.id().value(), title, now);
        Money left = proposal.publication().orElseThrow().tag().price().oneOff();
        for (int i = 0; i < measures.size(); i++) {
            left = left.minus(carryOut(measures.get(i), i + 1, new Enacting(act, now), left));
        }
        passed.save(proposal.enacted(new Facts.Enactment(now, act)), attempt, now);
        Map<String, Object> data =
                Map.of("number", proposal.publication().orElseThrow().number(), "title", title);
        events.append(NewEvent.of("proposal.enacted", proposal.id().value(), act, data), now);
    }

    /** Answers what it costs once, which is at most what is left of what the proposal said. */
    private Money carryOut(Measure measure, int position, Enacting enacting, Money left) {
        try {
            var handler = handlers.of(measure)
                    .orElseThrow(() -> Refused.flawed("/kind", "This server knows no such kind of measure."));
            handler.check(measure.payload(), enacting.now());
            Price price = handler.price(measure.payload(), enacting.now());
            if (price.oneOff().compareTo(left) > 0) {
                throw Refused.because(BudgetRefusal.DEARER_THAN_VOTED, price.oneOff(), left);
            }
            Promise promise = new Promise(enacting.act(), position, price);
            spending.carryOut(promise, handler, measure.payload(), enacting.now());
            return price.oneOff();
        } catch (Refused refused) {
            throw Refused.because(
                    EnactmentRefusal.MEASURE_REFUSED,
                    position,
                    measure.kind(),
                    sentence(refused),
                    refused.refusal().code());
        }
    }

    private static String sentence(Refused refused) {
        return refused.flaws().isEmpty()
                ? refused.detail()
                : refused.flaws().stream().map(Flaw::detail).collect(Collectors.joining(" "));
    }
}
