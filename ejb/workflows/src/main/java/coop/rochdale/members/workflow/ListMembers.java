package coop.rochdale.members.workflow;

import coop.rochdale.kernel.Page;
import coop.rochdale.members.ListedMember;
import coop.rochdale.members.MembershipQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the members of the consumer body who chose to be listed. */
@Stateless
public class ListMembers {

    private InstantSource clock;
    private MembershipQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListMembers() {}

    @Inject
    public ListMembers(InstantSource clock, MembershipQueries queries) {
        this.clock = clock;
        this.queries = queries;
    }

    public Page<ListedMember> run(Page.Wish wish) {
        return queries.listed(clock.instant(), wish);
    }
}
