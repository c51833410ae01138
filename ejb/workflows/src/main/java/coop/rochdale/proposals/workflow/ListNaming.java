package coop.rochdale.proposals.workflow;

import coop.rochdale.proposals.ProposalQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists the submitted proposals whose measures name something, such as those that would approve an expense. */
@Stateless
public class ListNaming {

    private ProposalQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListNaming() {}

    @Inject
    public ListNaming(ProposalQueries queries) {
        this.queries = queries;
    }

    /** For each of these ids, where the field of such a measure may name it; those that none names are left out. */
    public Map<UUID, List<ProposalQueries.Link>> run(String kind, String field, List<UUID> ids) {
        return queries.naming(kind, field, ids);
    }
}
