package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.DuesSummary;
import coop.rochdale.members.MembershipQueries;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says how many members stand how and what they pay together, as far as that betrays nobody (rule R8). The answer may be
 * up to a minute old.
 */
@Stateless
public class SummarizeDues {

    private InstantSource clock;
    private Charter charter;
    private MembershipQueries members;
    private DuesQueries dues;
    private RememberedSummary remembered;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SummarizeDues() {}

    @Inject
    public SummarizeDues(
            InstantSource clock,
            Charter charter,
            MembershipQueries members,
            DuesQueries dues,
            RememberedSummary remembered) {
        this.clock = clock;
        this.charter = charter;
        this.members = members;
        this.dues = dues;
        this.remembered = remembered;
    }

    public DuesSummary run() {
        Instant now = clock.instant();
        Terms terms = charter.at(now);
        int minimum = terms.integer(Clause.PRIVACY_MINIMUM_GROUP);
        return remembered.at(
                now, terms, () -> DuesSummary.of(members.perStanding(now), dues.incomePerMonth(), minimum));
    }
}
