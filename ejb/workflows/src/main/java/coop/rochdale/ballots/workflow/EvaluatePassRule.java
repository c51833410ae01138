package coop.rochdale.ballots.workflow;

import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.RuleChange;
import coop.rochdale.ballots.Tally;
import coop.rochdale.charter.Charter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Says what would pass under the charter in force, or under a rule that differs from it. */
@Stateless
public class EvaluatePassRule {

    private InstantSource clock;
    private Charter charter;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected EvaluatePassRule() {}

    @Inject
    public EvaluatePassRule(InstantSource clock, Charter charter) {
        this.clock = clock;
        this.charter = charter;
    }

    /** The numbers, the rule they were judged by, and what came out. */
    public record Evaluation(Tally tally, PassRule rule, Outcome outcome) {}

    public Evaluation run(Tally tally, RuleChange change) {
        PassRule rule = change.on(charter.at(clock.instant()));
        return new Evaluation(tally, rule, rule.judge(tally));
    }
}
