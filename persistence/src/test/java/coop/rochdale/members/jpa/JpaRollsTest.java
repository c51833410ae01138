package coop.rochdale.members.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Body;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.RollCounts;
import coop.rochdale.members.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaRollsTest extends DatabaseTest {

    private static final Instant JOINED = Instant.parse("2026-01-31T10:20:30Z");
    private static final Instant OPENED = Instant.parse("2026-02-10T00:00:00Z");
    private static final PaidPeriod PAID =
            PaidPeriod.granted(new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)), JOINED);

    private AccountId dual = new AccountId(new UUID(0, 0));
    private AccountId paying = dual;
    private AccountId pending = dual;

    private record Entry(int entry, Body body, UUID account, Instant since, String basis, String name, boolean named) {}

    /** Two paying members, one of them listed; one waived, one in grace; those who do not vote; workers; one in both. */
    @BeforeAll
    void fillTheBodies() {
        run(database -> {
            People.found(database);
            paying = member(database, "paying", id -> coverages(database).pay(id, PAID));
            member(database, "waived", id -> coverages(database).waive(id, new Waiver(JOINED, OPENED.plusSeconds(1))));
            member(
                    database,
                    "in-grace",
                    id -> coverages(database).waive(id, new Waiver(JOINED, OPENED.minusSeconds(1))));
            AccountId listed =
                    member(database, "listed", id -> coverages(database).pay(id, PAID));
            JpaMemberships memberships = new JpaMemberships(database);
            memberships.save(memberships.lockNewestOf(listed).orElseThrow().listed(true));
            pending = member(database, "pending", id -> {});
            AccountId gone = member(database, "gone", id -> coverages(database).pay(id, PAID));
            memberships.save(memberships.lockNewestOf(gone).orElseThrow().closed(Closure.resigned(OPENED)));
            dual = member(database, "dual", id -> coverages(database).pay(id, PAID));
            memberships.save(memberships.lockNewestOf(dual).orElseThrow().listed(true));
            People.employ(database, dual, JOINED, OPENED.plusSeconds(1));
            People.employ(database, dual, JOINED.plusSeconds(5), OPENED.plusSeconds(5));
            People.employ(database, People.person(database, "worker"), JOINED, OPENED.plusSeconds(1));
            People.employ(database, People.person(database, "fired"), JOINED, OPENED);
            People.employ(
                    database, People.person(database, "hired-later"), OPENED.plusSeconds(1), OPENED.plusSeconds(2));
        });
    }

    @Test
    void drawsEverybodyWhoVotesAndNobodyElse() {
        franchise("worker");
        UUID vote = UUID.randomUUID();
        assertThat(draw(vote)).isEqualTo(new RollCounts(4, 2));
        assertThat(handles(vote, Body.CONSUMER)).containsExactlyInAnyOrder("paying", "waived", "in-grace", "listed");
        assertThat(handles(vote, Body.WORKER)).containsExactlyInAnyOrder("dual", "worker");
    }

    @Test
    void drawsDualMembersInBothBodiesWhereTheCharterSaysSo() {
        franchise("both");
        UUID vote = UUID.randomUUID();
        assertThat(draw(vote)).isEqualTo(new RollCounts(5, 2));
        assertThat(handles(vote, Body.CONSUMER)).contains("dual");
        assertThat(rights(dual)).containsExactlyInAnyOrder(Body.CONSUMER, Body.WORKER);
    }

    @Test
    void answersForOnePersonWhatARollWouldHold() {
        for (String dualMembers : List.of("worker", "both")) {
            franchise(dualMembers);
            UUID vote = UUID.randomUUID();
            draw(vote);
            List<UUID> everybody = tx(database -> database.list("select id from account", row -> row.uuid("id")));
            for (UUID account : everybody) {
                Set<Body> onRoll = roll(vote).stream()
                        .filter(entry -> entry.account().equals(account))
                        .map(Entry::body)
                        .collect(Collectors.toSet());
                assertThat(rights(new AccountId(account))).isEqualTo(onRoll);
            }
        }
        assertThat(rights(pending)).isEmpty();
        assertThat(rights(new AccountId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void namesWhoChoseToBeListedInEitherBodyAndNobodyElse() {
        franchise("both");
        UUID vote = UUID.randomUUID();
        draw(vote);
        assertThat(roll(vote).stream().filter(Entry::named).map(Entry::name))
                .containsExactlyInAnyOrder("listed", "dual", "dual");
        assertThat(roll(vote).stream().filter(entry -> !entry.named()).map(Entry::name))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("member\\.[0-9a-f]{16}"));
    }

    @Test
    void givesEachRollPseudonymsOfItsOwn() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        draw(first);
        draw(second);
        assertThat(nameOf(first, paying)).isNotEqualTo(nameOf(second, paying));
    }

    @Test
    void tellsOfConsumersTheDayOfJoiningOnlyAndNeverAWaiver() {
        franchise("worker");
        UUID vote = UUID.randomUUID();
        draw(vote);
        assertThat(roll(vote).stream().filter(entry -> entry.body() == Body.CONSUMER))
                .allMatch(entry -> entry.since().equals(Instant.parse("2026-01-31T00:00:00Z")))
                .allMatch(entry -> entry.basis().equals("paid"));
        assertThat(roll(vote).stream().filter(entry -> entry.body() == Body.WORKER))
                .allMatch(entry -> entry.since().equals(JOINED))
                .allMatch(entry -> entry.basis().equals("employed"));
    }

    @Test
    void numbersEntriesFromOneInAnOrderThatChangesFromRollToRoll() {
        franchise("worker");
        Set<List<UUID>> orders = Stream.generate(UUID::randomUUID)
                .limit(12)
                .map(vote -> {
                    draw(vote);
                    assertThat(roll(vote)).extracting(Entry::entry).containsExactly(1, 2, 3, 4, 5, 6);
                    return roll(vote).stream().map(Entry::account).toList();
                })
                .collect(Collectors.toSet());
        // Of 720 orders, twelve draws meet at least three different ones unless they are not drawn at all.
        assertThat(orders).hasSizeGreaterThan(2);
    }

    @Test
    void isDrawnOnceAndStaysAsItIs() {
        UUID vote = UUID.randomUUID();
        draw(vote);
        assertThatThrownBy(() -> draw(vote)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> run(database -> database.run("delete from roll_entry where roll = ?", vote)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void waitsForWhoeverHoldsRollsAsLongAsThatTakes() {
        assertWaitsPatiently(JpaRolls.LOCK, database -> new JpaRolls(database).draw(UUID.randomUUID(), OPENED));
    }

    private RollCounts draw(UUID vote) {
        return tx(database -> new JpaRolls(database).draw(vote, OPENED));
    }

    private Set<Body> rights(AccountId account) {
        return tx(database -> new JpaVotingRights(database).of(account, OPENED));
    }

    private void franchise(String dualMembers) {
        run(database -> People.amend(database, Clause.FRANCHISE_DUAL_MEMBERS, dualMembers));
    }

    private List<Entry> roll(UUID vote) {
        return tx(database -> database.list(
                "select * from roll_entry where roll = ? order by entry",
                row -> new Entry(
                        row.integer("entry"),
                        row.text("body").equals("consumer") ? Body.CONSUMER : Body.WORKER,
                        row.uuid("account"),
                        row.instant("member_since"),
                        row.text("basis"),
                        row.text("name"),
                        row.truth("named")),
                vote));
    }

    private List<String> handles(UUID vote, Body body) {
        return tx(database -> database.list(
                "select a.handle from roll_entry r join account a on a.id = r.account where r.roll = ? and r.body = ?",
                row -> row.text("handle"),
                vote,
                body.word()));
    }

    private String nameOf(UUID vote, AccountId account) {
        return roll(vote).stream()
                .filter(entry -> entry.account().equals(account.value()))
                .map(Entry::name)
                .findFirst()
                .orElseThrow();
    }

    private static AccountId member(Database database, String handle, Consumer<MembershipId> cover) {
        AccountId account = People.person(database, handle);
        MembershipId id = new MembershipId(Ids.next(JOINED));
        new JpaMemberships(database)
                .open(Membership.joining(
                        id, account, new Contribution(Money.parse("5.00", "USD"), Interval.MONTH), JOINED));
        cover.accept(id);
        return account;
    }

    private static JpaCoverages coverages(Database database) {
        return new JpaCoverages(database);
    }
}
