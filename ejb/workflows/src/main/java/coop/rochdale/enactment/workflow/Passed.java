package coop.rochdale.enactment.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.events.RememberedAnswers;
import coop.rochdale.events.RememberedAnswers.Remembered;
import coop.rochdale.proposals.Enactor.Attempt;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The proposals that passed, the clock, and how long a failed one may be tried again. */
@Dependent
public class Passed {

    private final InstantSource clock;
    private final Charter charter;
    private final Proposals proposals;
    private final RememberedAnswers answers;

    @Inject
    public Passed(InstantSource clock, Charter charter, Proposals proposals, RememberedAnswers answers) {
        this.clock = clock;
        this.charter = charter;
        this.proposals = proposals;
        this.answers = answers;
    }

    Instant now() {
        return clock.instant();
    }

    /** The proposal, held to the end of the transaction, if it still waits for this attempt. */
    Optional<Proposal> lock(ProposalId id, Attempt attempt) {
        return proposals.lock(id).filter(proposal -> waitsFor(attempt, proposal, now()));
    }

    private static boolean waitsFor(Attempt attempt, Proposal proposal, Instant now) {
        return proposal.state(now) == attempt.from()
                && proposal.facts()
                        .failure()
                        .map(Facts.Failure::retryUntil)
                        .map(now::isBefore)
                        .orElse(true);
    }

    /** Keeps what came of the attempt, and for whoever asked for it that it was made. */
    void save(Proposal proposal, Attempt attempt, Instant now) {
        proposals.save(proposal);
        attempt.request()
                .ifPresent(request -> answers.remember(
                        request.slot(), new Remembered(request.requestDigest(), Optional.empty()), now));
    }

    /** By the clause that was in force when voting opened, counted from the close of the vote. */
    Instant retryUntil(Proposal proposal) {
        Facts.Voting voting = proposal.facts().voting().orElseThrow();
        return charter.at(voting.openedAt()).span(Clause.ENACTMENT_EXPIRY).after(voting.closesAt());
    }
}
