package coop.rochdale.proposals.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.VotingRights;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import coop.rochdale.proposals.Standpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Where every act on a proposal begins: the proposal as the actor may see it, the clock, the charter, who votes. */
@Dependent
public class Chamber {

    private final InstantSource clock;
    private final Charter charter;
    private final VotingRights rights;
    private final Proposals proposals;

    @Inject
    public Chamber(InstantSource clock, Charter charter, VotingRights rights, Proposals proposals) {
        this.clock = clock;
        this.charter = charter;
        this.rights = rights;
        this.proposals = proposals;
    }

    /** Read it after {@link #lock}: whoever waited for a lock decides by the time they got it. */
    Instant now() {
        return clock.instant();
    }

    Terms terms(Instant now) {
        return charter.at(now);
    }

    Proposals proposals() {
        return proposals;
    }

    /** The proposal, held to the end of the transaction; a draft does not exist for anybody but its authors. */
    Proposal lock(ProposalId id, Actor actor) {
        return visible(proposals.lock(id), Optional.of(actor));
    }

    Proposal find(ProposalId id, Optional<Actor> viewer) {
        return visible(proposals.find(id), viewer);
    }

    Standpoint standpoint(Proposal proposal, Actor actor, Instant now) {
        boolean voter = !rights.of(actor.account(), now).isEmpty();
        return new Standpoint(proposal, proposal.isBy(actor.account()), voter, now);
    }

    private static Proposal visible(Optional<Proposal> proposal, Optional<Actor> viewer) {
        Optional<AccountId> account = viewer.map(Actor::account);
        return proposal.filter(found -> found.isVisibleTo(account))
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "proposal"));
    }
}
