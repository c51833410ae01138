package coop.rochdale.ballots.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.jpa.BallotBoxes.Electorate;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a database holds after a secret vote, table by table. */
class SecrecyTest extends DatabaseTest {

    @Test
    void afterSealingNoRowOfAnyTableConnectsATrackerWithAVoter() {
        Sealed sealed = sealed(Secrecy.SECRET);

        Map<String, List<String>> tables = everything();

        assertThat(tables).containsKeys("ballot", "published_ballot", "roll_entry", "account", "event");
        assertThat(tables.get("ballot")).isEmpty();
        assertThat(rows(tables, "published_ballot", sealed.vote())).hasSize(12);
        for (String tracker : sealed.trackers()) {
            assertThat(holding(tables, tracker)).containsExactly("published_ballot");
        }
        for (AccountId voter : sealed.electorate().voters()) {
            assertThat(holding(tables, voter.toString())).containsExactlyInAnyOrder("account", "roll_entry");
        }
    }

    @Test
    void publishedBallotsLieInTheOrderOfTheirTrackersSoThatTheirPlaceTellsNothing() {
        Sealed sealed = sealed(Secrecy.SECRET);

        List<String> asStored = tx(database -> database.list(
                "select tracker from published_ballot where vote = ? order by ctid",
                row -> row.text("tracker"),
                sealed.vote()));

        assertThat(asStored).hasSize(12).isSorted();
    }

    @Test
    void anOpenVoteDoesConnectThemWhichProvesThatTheSearchWouldFindIt() {
        Sealed sealed = sealed(Secrecy.OPEN);

        Map<String, List<String>> tables = everything();

        assertThat(rows(tables, "published_ballot", sealed.vote())).hasSize(12).allMatch(row -> row.contains("voter "));
    }

    /** A vote of twelve, each of whom changes their mind once, closed and sealed. */
    private Sealed sealed(Secrecy secrecy) {
        Electorate electorate = tx(database -> BallotBoxes.consumers(database, secrecy, Duration.ofMinutes(5), 12));
        List<String> trackers = new ArrayList<>();
        for (AccountId voter : electorate.voters()) {
            cast(electorate, voter, Choice.NO);
            trackers.add(cast(electorate, voter, Choice.YES).tracker().value());
        }
        shiftClock("6 minutes");
        assertThat(seal(electorate)).isPresent();
        shiftClock("0");
        return new Sealed(electorate, trackers);
    }

    private Ballot cast(Electorate electorate, AccountId voter, Choice choice) {
        return tx(database -> BallotBoxes.cast(database, electorate.vote(), voter, choice))
                .get(0);
    }

    private Optional<Outcome> seal(Electorate electorate) {
        return tx(database -> BallotBoxes.seal(database, electorate.vote()));
    }

    private record Sealed(Electorate electorate, List<String> trackers) {

        UUID vote() {
            return electorate.vote().id();
        }
    }

    private static List<String> rows(Map<String, List<String>> tables, String table, UUID vote) {
        return tables.get(table).stream()
                .filter(row -> row.contains(vote.toString()))
                .toList();
    }

    private static List<String> holding(Map<String, List<String>> tables, String text) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().stream().anyMatch(row -> row.contains(text)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every row of every table, as text. */
    private Map<String, List<String>> everything() {
        return tx(database -> {
            Map<String, List<String>> tables = new TreeMap<>();
            database.list(
                            "select table_name from information_schema.tables"
                                    + " where table_schema = 'public' and table_type = 'BASE TABLE'",
                            row -> row.text("table_name"))
                    .forEach(table -> tables.put(
                            table,
                            database.list("select t::text as line from \"" + table + "\" t", row -> row.text("line"))));
            return tables;
        });
    }
}
