package coop.rochdale.enactment.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.enactment.ActQueries.Act;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.proposals.ProposalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaActQueriesTest extends DatabaseTest {

    private static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID PROPOSAL = new UUID(1, 7);

    @BeforeAll
    void aCoopWithThreeActs() {
        run(database -> {
            database.run(
                    "insert into account (id, handle, display_name, since) values (?, 'ada', 'Ada', now())",
                    new UUID(1, 1));
            database.run(
                    "insert into proposal (id, author, title, body, measures, created_at)"
                            + " values (?, ?, 'A law', 'Text', '[{\"kind\": \"resolution\"}]', now())",
                    PROPOSAL,
                    new UUID(1, 1));
            database.run("insert into act values (?, 0, null, 'The founding', ?)", new UUID(2, 0), FOUNDED);
            database.run(
                    "insert into act values (?, 1, ?, 'A law', ?)", new UUID(2, 1), PROPOSAL, FOUNDED.plusSeconds(1));
            database.run(
                    "insert into act values (?, 2, ?, 'Later', ?)",
                    new UUID(2, 2),
                    new UUID(1, 8),
                    FOUNDED.plusSeconds(2));
        });
    }

    @Test
    void showsWhatIsInForceNewestFirstPageByPage() {
        Page<Act> page = inForceAt(FOUNDED.plusSeconds(9), new Page.Wish(2, Optional.empty()));
        Page<Act> rest = inForceAt(FOUNDED.plusSeconds(9), new Page.Wish(2, page.next()));

        assertThat(page.items()).extracting(Act::number).containsExactly(2, 1);
        assertThat(page.items().get(1).measures()).extracting(Measure::kind).containsExactly("resolution");
        assertThat(rest.items()).extracting(Act::number).containsExactly(0);
        assertThat(rest.items().get(0).measures()).isEmpty();
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void showsThePastAsItWas() {
        Page<Act> then = inForceAt(FOUNDED.plusSeconds(1), new Page.Wish(100, Optional.empty()));

        assertThat(then.items()).extracting(Act::number).containsExactly(1, 0);
    }

    @Test
    void findsTheActThatAProposalBecame() {
        Optional<Act> found = tx(database -> new JpaActQueries(database).of(new ProposalId(PROPOSAL)));
        Optional<Act> none = tx(database -> new JpaActQueries(database).of(new ProposalId(new UUID(9, 9))));

        assertThat(found).hasValueSatisfying(act -> assertThat(act.number()).isOne());
        assertThat(none).isEmpty();
    }

    private Page<Act> inForceAt(Instant instant, Page.Wish wish) {
        return tx(database -> new JpaActQueries(database).inForceAt(instant, wish));
    }
}
