package coop.rochdale.proposals.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.MergePatch;
import coop.rochdale.kernel.rest.Wire;
import coop.rochdale.proposals.workflow.Manuscript;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewProposalTest {

    private static final UUID EARLIER = new UUID(7, 7);
    private static final NewProposal WRITTEN = new NewProposal(
            "A garden",
            "Text",
            List.of(object("{\"kind\": \"set-fee\", \"minimum\": {\"amount\": \"5.00\"}, \"n\": 2.50}")),
            EARLIER,
            List.of("ada"));

    @Test
    void becomesAManuscriptWhoseMeasuresKeepTheirFields() {
        Manuscript manuscript = WRITTEN.toManuscript();

        assertThat(manuscript.follows()).contains(EARLIER);
        assertThat(manuscript.coAuthors()).containsExactly("ada");
        assertThat(manuscript.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.kind()).isEqualTo("set-fee");
            assertThat(measure.payload().fields())
                    .isEqualTo(Map.of("minimum", Map.of("amount", "5.00"), "n", new BigDecimal("2.50")));
            assertThat(Wire.text(Measures.json(measure)))
                    .isEqualTo("{\"kind\":\"set-fee\",\"minimum\":{\"amount\":\"5.00\"},\"n\":2.50}");
        });
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesAwayWhatItNulls() {
        NewProposal patched =
                MergePatch.apply(WRITTEN, object("{\"title\": \"A roof\", \"follows\": null}"), NewProposal.class);

        assertThat(patched.title()).isEqualTo("A roof");
        assertThat(patched.toManuscript().follows()).isEmpty();
        assertThat(patched.text()).isEqualTo("Text");
        assertThat(patched.measures()).isEqualTo(WRITTEN.measures());
    }

    @Test
    void aMeasureWithoutAKindIsAFlawOfThatMeasure() {
        assertThat(flaws("{\"measures\": [{\"kind\": \"resolution\"}, {}, {\"kind\": 7}]}"))
                .containsExactly("/measures/1/kind", "/measures/2/kind");
    }

    @Test
    void whatCannotBeChangedIsUnknownHere() {
        assertThat(flaws("{\"state\": \"enacted\", \"number\": 1}")).containsExactlyInAnyOrder("/state", "/number");
        assertThat(flaws("{\"title\": null}")).containsExactly("/title");
    }

    private static List<String> flaws(String patch) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> MergePatch.apply(WRITTEN, object(patch), NewProposal.class));
        return refused.flaws().stream().map(Flaw::pointer).toList();
    }

    private static JsonObject object(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
