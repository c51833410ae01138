package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.BillingGrid;
import coop.rochdale.dues.BillingGrid.Situation;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.NextInvoice;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Days;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function of the database must ask whom the domain's function asks, and for the same, in whatever time zone. */
class BillingDueTest extends DatabaseTest {

    private final List<Situation> situations = BillingGrid.situations();

    @BeforeAll
    void writeTheGrid() {
        run(People::found);
        run(BillingDueTest::adoptFees);
        situations.forEach(situation -> run(database -> write(database, situation)));
    }

    @Test
    void agreesWithTheDomainOnTheWholeGrid() {
        int asked = 0;
        for (List<String> clauses :
                List.of(List.of("P7D", "P14D"), List.of("PT0S", "PT0S"), List.of("P1DT12H", "P1M"))) {
            Terms terms = BillingGrid.terms(clauses.get(0), clauses.get(1));
            run(database -> {
                for (Clause clause : List.of(Clause.DUES_GRACE, Clause.DUES_LEAD, Clause.DUES_NOTICE)) {
                    People.amend(database, clause, terms.value(clause));
                }
            });
            for (Instant now : BillingGrid.instants()) {
                for (int ahead : List.of(0, 20)) {
                    LocalDate through =
                            now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(ahead);
                    Map<UUID, NextInvoice> expected = expected(terms, now, through);
                    assertThat(due(now, through))
                            .as("due at %s through %s under %s", now, through, clauses)
                            .isEqualTo(expected);
                    asked += expected.size();
                }
            }
        }
        assertThat(asked).isGreaterThan(1_000);
    }

    private Map<UUID, NextInvoice> expected(Terms terms, Instant now, LocalDate through) {
        Map<UUID, NextInvoice> expected = new HashMap<>();
        situations.forEach(situation -> NextInvoice.of(
                        Member.at(now, terms, situation.membership(), situation.coverage()),
                        situation.open(),
                        new NextInvoice.Asking(now, through, terms, situation.fees()))
                .ifPresent(next -> expected.put(situation.membership().id().value(), next)));
        return expected;
    }

    private Map<UUID, NextInvoice> due(Instant now, LocalDate through) {
        Map<UUID, NextInvoice> due = new HashMap<>();
        run(database -> {
            database.run("set local time zone 'America/New_York'");
            database.list(
                    "select *, lower(covers) as starts, upper(covers) as ends from billing_due(?, ?, 0, 100000)",
                    row -> due.put(
                            row.uuid("membership"),
                            new NextInvoice(
                                    row.date("anchor"),
                                    new Days(row.date("starts"), row.date("ends")),
                                    row.date("due"),
                                    row.money("amount_minor", "currency"))),
                    now,
                    through);
        });
        return due;
    }

    static void adoptFees(Database database) {
        for (int index = BillingGrid.FEES.size() - 2; index >= 0; index--) {
            ClauseEntry fee = BillingGrid.FEES.get(index);
            database.run(
                    "insert into clause_value (clause, entry, value, since, act) select clause, ?, ?, ?, act"
                            + " from clause_value where clause = 'dues.minimum' and entry = 1",
                    BillingGrid.FEES.size() - index,
                    fee.value(),
                    fee.since());
        }
    }

    static void write(Database database, Situation situation) {
        Membership like = situation.membership();
        Membership membership = new Membership(
                like.id(),
                People.person(database, "grid-" + UUID.randomUUID().toString().substring(0, 13)),
                like.contribution(),
                like.anchor(),
                like.joinedAt(),
                false,
                like.closure(),
                1);
        MemberPorts.memberships(database).open(membership);
        Coverages coverages = MemberPorts.coverages(database);
        situation.coverage().paid().forEach(period -> coverages.pay(like.id(), period));
        situation.coverage().waivers().forEach(waiver -> coverages.waive(like.id(), waiver));
        situation.open().forEach(open -> {
            InvoiceId id = new InvoiceId(Ids.next(like.joinedAt()));
            new JpaInvoices(database)
                    .issue(new NewInvoice(
                            id,
                            like.id(),
                            open.interval(),
                            open.period(),
                            Money.parse("5.00", "USD"),
                            like.joinedAt()));
        });
        situation
                .told()
                .forEach((index, at) -> database.run(
                        "insert into notice (id, membership, kind, about, facts, told_at)"
                                + " values (?, ?, 'fee-will-change', ?, '{}', ?)",
                        Ids.next(at),
                        like.id().value(),
                        Integer.toString(BillingGrid.FEES.size() - index),
                        at));
    }
}
