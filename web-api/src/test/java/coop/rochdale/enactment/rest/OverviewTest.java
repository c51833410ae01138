package coop.rochdale.enactment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Turnout;
import coop.rochdale.budgets.Finances;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.enactment.ActQueries.Act;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries.Summary;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.ListProposals.Line;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    @Test
    void showsHowFarAVoteIsAndUntilWhen() {
        String page = page(line("A gardener", new Turnout(24, 87, 0, 0)));

        assertThat(page)
                .contains("<a href=\"/api/v1/proposals/" + ID + "\">7. A gardener</a>")
                .contains("<time datetime=\"2026-03-01T12:00:00Z\">1 Mar 2026, 12:00 UTC</time>")
                .contains("24 of 87 voted (27&#8239;%)")
                .contains("0 of 0 voted (0&#8239;%)");
    }

    @Test
    void showsWhatPeopleWroteAndRunsNoneOfIt() {
        String page = page(line("<script src='x'>\"&", new Turnout(0, 1, 0, 1)));

        assertThat(page)
                .contains("7. &lt;script src=&#39;x&#39;&gt;&quot;&amp;")
                .doesNotContain("<script");
    }

    @Test
    void leavesOutWhatThereIsNoneOf() {
        Act founding = new Act(new ActId(ID), 0, "Founding", Optional.empty(), NOON, List.of());

        String page = new Overview(List.of(), List.of(), List.of(founding), List.of(), Optional.empty()).html();

        assertThat(page)
                .contains("Act 0: Founding")
                .contains("1 Mar 2026")
                .doesNotContain("Being voted on")
                .doesNotContain("Jobs")
                .doesNotContain("Money");
        assertThat(page(funds(0, 0))).doesNotContain("Money");
    }

    @Test
    void showsWhatThereIsToSpendAndForHowLong() {
        assertThat(page(funds(100_000, 40_000)))
                .contains("<a href=\"/api/v1/ledger/accounts\">In the bank</a></th><td>1000.00 USD</td>")
                .contains("<a href=\"/api/v1/budgets\">Set aside for budgets</a></th><td>400.00 USD</td>")
                .contains("<a href=\"/api/v1/finances\">Free to spend</a></th><td>600.00 USD</td>")
                .contains("<td>6 months</td>");
        assertThat(page(funds(100_000, 85_000))).contains("<td>1 month</td>");
    }

    private static FreeFunds funds(long liquidMinor, long budgetsMinor) {
        return new FreeFunds(usd(liquidMinor), usd(0), usd(budgetsMinor), usd(0));
    }

    private static Money usd(long minor) {
        return Money.ofMinor(minor, Currency.getInstance("USD"));
    }

    private static String page(FreeFunds funds) {
        Finances finances = new Finances(funds, usd(0), usd(10_000));
        return new Overview(List.of(), List.of(), List.of(), List.of(), Optional.of(finances)).html();
    }

    private static String page(Line line) {
        return new Overview(List.of(line), List.of(), List.of(), List.of(), Optional.empty()).html();
    }

    private static Line line(String title, Turnout turnout) {
        Summary summary = new Summary(
                new ProposalId(ID),
                Optional.of(7),
                title,
                State.VOTING,
                "ada",
                Optional.of(NOON.minusSeconds(60)),
                Optional.of(NOON),
                Optional.empty());
        return new Line(summary, Optional.of(turnout));
    }
}
