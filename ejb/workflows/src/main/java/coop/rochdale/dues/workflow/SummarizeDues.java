package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.DuesSummary;
import coop.rochdale.members.MembershipQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Says how many members stand how and what they pay together, as far as that betrays nobody (rule R8). */
@Stateless
public class SummarizeDues {

    private InstantSource clock;
    private Charter charter;
    private MembershipQueries members;
    private DuesQueries dues;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SummarizeDues() {}

    @Inject
    public SummarizeDues(InstantSource clock, Charter charter, MembershipQueries members, DuesQueries dues) {
        this.clock = clock;
        this.charter = charter;
        this.members = members;
        this.dues = dues;
    }

    public DuesSummary run() {
        Instant now = clock.instant();
        int minimum = charter.at(now).integer(Clause.PRIVACY_MINIMUM_GROUP);
        return DuesSummary.of(members.perStanding(now), dues.incomePerMonth(), minimum);
    }
}
