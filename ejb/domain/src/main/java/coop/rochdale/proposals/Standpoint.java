package coop.rochdale.proposals;

import java.time.Instant;

/**
 * Who looks at a proposal and when: all that the objections to an act depend on.
 *
 * @param author whether they are its author
 * @param voter whether they are a voting member now
 */
public record Standpoint(Proposal proposal, boolean author, boolean voter, Instant now) {

    State state() {
        // Deliberation that is over is over, even while no server was awake to open the vote.
        return proposal.due(now) == DueStep.OPEN ? State.VOTING : proposal.state(now);
    }
}
