package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesSummary;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Standing;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final Treasury coop = Treasury.open();
    private final SummarizeDues summarize =
            new SummarizeDues(coop.clock, coop.charter, coop.memberships, coop.dues, new RememberedSummary());

    /** Five who are pending are hidden with the standings nobody has, so that the current ones can be shown. */
    @BeforeEach
    void fiveJoinAndSevenMore() {
        IntStream.range(0, 5).forEach(number -> coop.member("pending-" + number));
        IntStream.range(0, 7).forEach(number -> covered("current-" + number));
    }

    @Test
    void isMadeAnewAfterAMinute() {
        assertThat(current()).contains(7L);
        covered("late");
        coop.clock.advance(Span.parse("PT59S"));
        assertThat(current()).as("remembered").contains(7L);
        coop.clock.advance(Span.parse("PT1S"));
        assertThat(current()).contains(8L);
    }

    @Test
    void isMadeAnewAsSoonAsTheClausesItRestsOnChange() {
        assertThat(current()).contains(7L);
        coop.charter.adopt(Clause.PRIVACY_MINIMUM_GROUP, "8", coop.clock.instant(), new ActId(UUID.randomUUID()));
        assertThat(current()).isEmpty();
        assertThat(summarize.run().minimumGroup()).isEqualTo(8);
    }

    private void covered(String handle) {
        coop.waive().run(coop.member(handle));
    }

    private Optional<Long> current() {
        return summarize.run().members().stream()
                .filter(members -> members.standing() == Standing.CURRENT)
                .map(DuesSummary.Members::count)
                .findFirst()
                .orElseThrow();
    }
}
