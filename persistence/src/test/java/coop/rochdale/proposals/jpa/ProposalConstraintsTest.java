package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.proposals.Drafts;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Timetable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema refuses whoever asks, once voting on a proposal has opened. */
class ProposalConstraintsTest extends DatabaseTest {

    @BeforeAll
    void openAVote() {
        run(database -> {
            Instant opened = Instant.parse("2026-02-01T12:00:00Z");
            Timetable timetable = Drafts.hours(opened, 0, 0);
            Facts facts = new Facts(
                    Optional.of(new Facts.Deliberation(opened, timetable, 0)),
                    Optional.empty(),
                    Optional.of(new Facts.Voting(opened, opened.plusSeconds(60), Optional.empty())),
                    Optional.empty(),
                    Optional.empty());
            LawRows.proposal(database, LawRows.account(database, "frozen"), facts);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update proposal set title = 'Another'",
                "update proposal set body = 'Another'",
                "update proposal set measures = '[{\"kind\": \"expel\"}]'",
                "update proposal set revision = revision + 1",
                "update proposal set opened_at = opened_at + interval '1 s'",
                "update proposal set number = number + 1000",
                "update proposal set author = gen_random_uuid()",
                "update proposal set withdrawn_at = now(), withdrawn_by = 'author'",
                "delete from proposal",
            })
    void refuses(String statement) {
        assertRefused(statement);
    }
}
