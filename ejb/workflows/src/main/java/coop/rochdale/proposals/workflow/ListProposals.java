package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.Page;
import coop.rochdale.proposals.ProposalQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lists proposals with how many have voted. */
@Stateless
public class ListProposals {

    private ProposalQueries proposals;
    private VoteQueries votes;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListProposals() {}

    @Inject
    public ListProposals(ProposalQueries proposals, VoteQueries votes) {
        this.proposals = proposals;
        this.votes = votes;
    }

    /** A line, and the turnout once voting has opened. */
    public record Line(ProposalQueries.Summary summary, Optional<Turnout> turnout) {}

    public Page<Line> run(ProposalQueries.Filter filter, Page.Wish wish) {
        Page<ProposalQueries.Summary> page = proposals.list(filter, wish);
        List<UUID> ids = page.items().stream().map(item -> item.id().value()).toList();
        Map<UUID, Turnout> turnouts = votes.turnouts(ids);
        return new Page<>(
                page.items().stream()
                        .map(item -> new Line(
                                item, Optional.ofNullable(turnouts.get(item.id().value()))))
                        .toList(),
                page.next());
    }
}
