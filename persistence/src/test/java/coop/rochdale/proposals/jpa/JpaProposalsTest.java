package coop.rochdale.proposals.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalListContract;
import coop.rochdale.proposals.StateCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaProposalsTest extends DatabaseTest implements ProposalListContract {

    @BeforeAll
    void found() {
        run(database -> database.run("insert into coop (currency, founded_at) values ('USD', now())"));
    }

    @Override
    public <T> T law(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Override
    public AccountId someone(String handle) {
        return tx(database -> LawRows.account(database, handle));
    }

    @Override
    public void voteIs(ProposalId id, Facts.Voting voting) {
        run(database -> LawRows.vote(database, id, voting));
    }

    @Test
    void theViewFollowsFromFactsAndTheClockAsTheFunctionDoes() {
        Instant now = tx(database -> database.one("select rochdale_now() as now", row -> row.instant("now")))
                .orElseThrow();
        AccountId author = someone("grid");
        List<String> wrong = new ArrayList<>();
        for (StateCase each : StateCase.around(now)) {
            ProposalId id = tx(database -> LawRows.proposal(database, author, each.facts()));
            String said = tx(database -> database.one(
                            "select state, coalesce(due, 'none') as due from proposal_state where id = ?",
                            row -> row.text("state") + " " + row.text("due"),
                            id.value()))
                    .orElseThrow();
            String expected = each.state().word() + " " + each.due().name().toLowerCase(Locale.ROOT);
            if (!said.equals(expected)) {
                wrong.add(each + ": " + said + " instead of " + expected);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Ports ports(Database database) {
        return new Ports(
                new JpaProposals(database),
                new JpaDueProposals(database),
                new JpaProposalQueries(database),
                new JpaComments(database));
    }
}
