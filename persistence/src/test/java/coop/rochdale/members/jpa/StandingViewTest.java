package coop.rochdale.members.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Standing;
import coop.rochdale.members.StandingGrid;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function of the database must answer what the domain's function answers, in whatever time zone a session is. */
class StandingViewTest extends DatabaseTest {

    private final Map<UUID, StandingGrid.Situation> situations = new LinkedHashMap<>();

    @BeforeAll
    void writeTheGrid() {
        run(People::found);
        StandingGrid.situations().forEach(situation -> run(database -> write(database, situation)));
    }

    @Test
    void agreesWithTheDomainOnTheWholeGrid() {
        int cases = 0;
        for (StandingGrid.Clauses clauses : StandingGrid.CLAUSES) {
            run(database -> {
                People.amend(database, Clause.DUES_GRACE, clauses.grace());
                People.amend(database, Clause.DUES_EXPIRY, clauses.expiry());
            });
            for (Instant at : StandingGrid.instants(clauses)) {
                Map<UUID, Standing> expected = expected(clauses, at);
                assertThat(standings(at))
                        .as("standing at %s under %s", at, clauses)
                        .isEqualTo(expected);
                assertThat(voters(at))
                        .as("voters at %s under %s", at, clauses)
                        .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                                .filter(id -> expected.get(id).votes())
                                .toList());
                assertThat(counts(at))
                        .as("counts at %s under %s", at, clauses)
                        .isEqualTo(expected.values().stream()
                                .collect(Collectors.groupingBy(standing -> standing, Collectors.counting())));
                cases += expected.size();
            }
        }
        assertThat(cases).isGreaterThan(1_000);
    }

    private Map<UUID, Standing> expected(StandingGrid.Clauses clauses, Instant at) {
        Map<UUID, Standing> expected = new HashMap<>();
        situations.forEach((id, situation) -> expected.put(
                id,
                situation.coverage().standing(situation.closedAt(), clauses.graceSpan(), clauses.expirySpan(), at)));
        return expected;
    }

    private Map<UUID, Standing> standings(Instant at) {
        Map<UUID, Standing> found = new HashMap<>();
        run(database -> {
            database.run("set local time zone 'America/New_York'");
            database.list(
                    "select membership, standing from member_standing(?)",
                    row -> found.put(
                            row.uuid("membership"),
                            Standing.valueOf(row.text("standing").toUpperCase(Locale.ROOT))),
                    at);
        });
        return found;
    }

    private Map<Standing, Long> counts(Instant at) {
        return tx(database -> {
            database.run("set local time zone 'America/New_York'");
            Map<Standing, Long> counts = new JpaMembershipQueries(database).perStanding(at);
            counts.values().removeIf(members -> members == 0);
            return counts;
        });
    }

    private List<UUID> voters(Instant at) {
        return tx(database -> {
            database.run("set local time zone 'Asia/Kathmandu'");
            return database.list("select membership from consumer_voter(?)", row -> row.uuid("membership"), at);
        });
    }

    private void write(Database database, StandingGrid.Situation situation) {
        AccountId account = People.person(database, "member-" + situations.size());
        MembershipId id = new MembershipId(Ids.next(situation.joinedAt()));
        JpaMemberships memberships = new JpaMemberships(database);
        Membership joined = Membership.joining(
                id, account, new Contribution(Money.parse("5.00", "USD"), Interval.MONTH), situation.joinedAt());
        memberships.open(joined);
        situation.closedAt().ifPresent(closed -> memberships.save(joined.closed(Closure.resigned(closed))));
        JpaCoverages coverages = new JpaCoverages(database);
        situation.coverage().paid().forEach(period -> coverages.pay(id, period));
        situation.coverage().waivers().forEach(waiver -> coverages.waive(id, waiver));
        situations.put(id.value(), situation);
    }
}
