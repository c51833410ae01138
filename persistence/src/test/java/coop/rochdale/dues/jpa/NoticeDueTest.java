package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.Billing;
import coop.rochdale.dues.BillingGrid;
import coop.rochdale.dues.BillingGrid.Situation;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.Notice;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.dues.Notices;
import coop.rochdale.dues.Tidings;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Member;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function of the database must have the same for members as the domain has, and tell it once. */
class NoticeDueTest extends DatabaseTest {

    private static final Terms TERMS = BillingGrid.terms("P7D", "P14D");
    private static final Billing.Batch ALL =
            new Billing.Batch(new BillingRunId(new UUID(0, 1)), LocalDate.of(2028, 3, 20), 0, 100_000);

    private final List<Situation> situations = new ArrayList<>();

    @BeforeAll
    void writeTheGrid() {
        run(People::found);
        run(BillingDueTest::adoptFees);
        run(database -> People.amend(database, Clause.DUES_GRACE, TERMS.value(Clause.DUES_GRACE)));
        for (Situation situation : BillingGrid.situations()) {
            situations.add(situation);
            run(database -> BillingDueTest.write(database, situation));
        }
    }

    @Test
    void agreesWithTheDomainOnTheWholeGrid() {
        Set<NoticeKind> seen = EnumSet.noneOf(NoticeKind.class);
        for (Instant now : BillingGrid.instants()) {
            Set<String> expected = new TreeSet<>();
            for (Situation situation : situations) {
                Member member = Member.at(now, TERMS, situation.membership(), situation.coverage());
                var open = tx(database -> new JpaInvoices(database)
                        .uncoveredOf(situation.membership().id()));
                Tidings.of(member, open, TERMS.span(Clause.DUES_GRACE), now).forEach(tiding -> {
                    seen.add(tiding.kind());
                    expected.add(line(situation.membership().id().value(), tiding));
                });
            }
            assertThat(due(now)).as("at %s", now).isEqualTo(expected);
        }
        assertThat(seen)
                .containsAll(EnumSet.complementOf(EnumSet.of(NoticeKind.FEE_WILL_CHANGE, NoticeKind.PAYSLIP_READY)));
    }

    @Test
    void tellsOnceAndOnlyWhoIsConcerned() {
        Situation asked =
                situations.stream().filter(Situation::asked).findFirst().orElseThrow();
        Instant now = Instant.parse("2028-03-20T08:00:00Z");
        run(database -> database.run("alter table notice alter number restart with 3000000000"));
        for (int again = 0; again < 3; again++) {
            run(database -> new JpaNotices(database).tell(ALL, now));
        }
        assertThat(this.<Boolean>tx(database -> database.one(
                                "select pg_sequence_last_value(pg_get_serial_sequence('notice', 'number')::regclass)"
                                        + " - 3000000000 + 1 = count(*) as dense from notice where number >= 3000000000",
                                row -> row.truth("dense"))
                        .orElseThrow()))
                .as("what was told before uses up no number")
                .isTrue();
        List<Notice> told = tx(database -> {
            UUID account = database.one(
                            "select account from membership where id = ?",
                            row -> row.uuid("account"),
                            asked.membership().id().value())
                    .orElseThrow();
            return new JpaNotices(database)
                    .of(new AccountId(account), new Page.Wish(20, Optional.empty()))
                    .items();
        });
        assertThat(told).extracting(notice -> notice.tiding().kind()).containsExactly(NoticeKind.INVOICE_ISSUED);
        assertThat(told.get(0).toldAt()).isEqualTo(now);
        assertThat(told.get(0).tiding().facts().rest())
                .isEqualTo(told.get(0).tiding().facts().amount());
    }

    @Test
    void tellsWhoIsNoMemberOfTheirOwnWagesOnce() {
        AccountId worker = tx(database -> People.person(database, "worker"));
        AccountId other = tx(database -> People.person(database, "other"));
        List<Notices.OfMonth> ready = Stream.of(worker, other, worker)
                .map(person -> new Notices.OfMonth(
                        person, NoticeKind.PAYSLIP_READY, UUID.randomUUID().toString(), YearMonth.of(2028, 2)))
                .toList();
        Instant now = Instant.parse("2028-02-28T08:00:00Z");
        for (int again = 0; again < 3; again++) {
            run(database -> new JpaNotices(database).tell(ready, now));
        }
        List<Notice> told = tx(database -> new JpaNotices(database)
                .of(worker, new Page.Wish(20, Optional.empty()))
                .items());
        assertThat(told)
                .extracting(Notice::tiding)
                .containsExactly(ready.get(2).tiding(), ready.get(0).tiding());
        Notices.Addressed found =
                tx(database -> new JpaNotices(database).find(told.get(0).id()).orElseThrow());
        assertThat(found).isEqualTo(new Notices.Addressed(told.get(0), Optional.empty(), worker));
    }

    private Set<String> due(Instant now) {
        return tx(database -> {
            database.run("set local time zone 'America/New_York'");
            return new TreeSet<>(database.list(
                    "select membership, kind, about, (facts ->> 'number')::bigint as invoice_number,"
                            + " (facts ->> 'minor')::bigint as minor, (facts ->> 'rest')::bigint as rest,"
                            + " facts ->> 'currency' as currency, (facts ->> 'day')::date as day,"
                            + " (facts ->> 'until')::timestamptz as until, facts ->> 'month' as month from notice_due(?, 0, 100000)",
                    row -> line(
                            row.uuid("membership"),
                            new Notice.Tiding(
                                    NoticeKind.of(row.text("kind")), row.text("about"), JpaNotices.facts(row))),
                    now));
        });
    }

    private static String line(UUID membership, Notice.Tiding tiding) {
        return membership + " " + tiding;
    }
}
