package coop.rochdale.charter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.rest.Wire;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClauseJsonTest {

    private static final UUID ACT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void writesEachTypeInItsOwnForm() {
        assertThat(json(Clause.VOTING_PERIOD, "PT10S"))
                .contains("\"type\":\"duration\"", "\"value\":\"PT10S\"", "\"default\":\"P7D\"", "\"least\":\"PT1S\"");
        assertThat(json(Clause.PAYROLL_DAY, "15"))
                .contains("\"type\":\"integer\"", "\"value\":15", "\"default\":28", "\"most\":28");
        assertThat(json(Clause.DUES_MINIMUM, "5.50"))
                .contains(
                        "\"type\":\"money\"",
                        "\"value\":{\"amount\":\"5.50\",\"currency\":\"USD\"}",
                        "\"default\":{\"amount\":\"4.99\",\"currency\":\"USD\"}",
                        "\"least\":{\"amount\":\"0.00\",\"currency\":\"USD\"}");
        assertThat(json(Clause.BALLOTS_SECRECY, "open"))
                .contains("\"type\":\"enum\"", "\"value\":\"open\"", "\"bounds\":{\"words\":[\"secret\",\"open\"]}");
        assertThat(json(Clause.THRESHOLD_SIMPLE, "3/5")).contains("\"type\":\"fraction\"", "\"value\":\"3/5\"");
    }

    @Test
    void namesTheActAndSinceWhen() {
        assertThat(json(Clause.VOTING_PERIOD, "P7D"))
                .contains(
                        "\"clause\":\"voting.period\"",
                        "\"act\":\"" + ACT + "\"",
                        "\"since\":\"2026-03-01T12:00:00Z\"",
                        "\"description\":\"How long a vote is open.\"");
    }

    private static String json(Clause clause, String value) {
        ClauseEntry entry = new ClauseEntry(clause, value, Instant.parse("2026-03-01T12:00:00Z"), new ActId(ACT));
        return Wire.text(ClauseJson.of(entry, Currency.getInstance("USD")));
    }
}
