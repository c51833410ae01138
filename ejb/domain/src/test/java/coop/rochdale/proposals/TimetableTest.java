package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isCopiedFromTheCharter() {
        Terms terms = Terms.initial(Drafts.USD, Map.of(Clause.PROPOSALS_SECONDS, "2"));

        assertThat(Timetable.begun(NOW, terms))
                .isEqualTo(new Timetable(
                        NOW, Instant.parse("2026-03-04T12:00:00Z"), Instant.parse("2026-03-31T12:00:00Z"), 2));
    }

    @Test
    void deliberationMayTakeNoTimeAtAll() {
        Terms terms = Terms.initial(Drafts.USD, Map.of(Clause.DELIBERATION_PERIOD, "PT0S"));
        Proposal submitted = Drafts.by(new AccountId(Ids.next(NOW)), "Now", NOW)
                .submitted(1, Drafts.FREE, Timetable.begun(NOW, terms));

        assertThat(submitted.due(NOW)).isEqualTo(DueStep.OPEN);
    }

    @Test
    void aRevisionBeginsAnewAndNeedsItsSecondsAnew() {
        Proposal submitted =
                Drafts.by(new AccountId(Ids.next(NOW)), "Now", NOW).submitted(1, Drafts.FREE, Drafts.hours(NOW, 2, 1));
        Instant later = NOW.plusSeconds(3600);

        Proposal revised = submitted.revised(Drafts.wording("Then"), Drafts.monthly(500), Drafts.hours(later, 2, 1));

        assertThat(revised.publication()).contains(new Publication(1, 2, Drafts.monthly(500)));
        assertThat(revised.facts().deliberation()).contains(new Facts.Deliberation(NOW, Drafts.hours(later, 2, 1), 0));
    }
}
