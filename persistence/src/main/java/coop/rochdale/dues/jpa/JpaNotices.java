package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Billing;
import coop.rochdale.dues.Notice;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.dues.Notices;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.MembershipId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table notice; notice_told_once and notice_told_a_person_once are why nobody is told twice. */
@Dependent
class JpaNotices implements Notices {

    private static final String TELL = "insert into notice (id, membership, kind, about, facts, told_at)"
            + " select id_at(?), d.membership, d.kind, d.about, d.facts, ? from notice_due(?, ?, ?) d"
            // What conflicts uses up a number, and most of what is due was told before. Each is looked for by itself: a
            // plan for an empty table would compare them all with all.
            + " left join lateral (select true as before from notice n where n.membership = d.membership"
            + " and n.kind = d.kind and n.about = d.about limit 1) told on true where told.before is null"
            // Told at one moment, read in the order of life: the numbers are given in this order.
            + " order by array_position(array['invoice-issued', 'due-soon', 'grace-begun', 'lapse-soon', 'lapsed',"
            + " 'waiver-ending'], d.kind), d.membership, d.about on conflict (membership, kind, about) do nothing";
    private static final String TELL_READY = """
            insert into notice (id, account, kind, about, facts, told_at)
            select id_at(?), account, kind, about, jsonb_build_object('month', month), ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) with ordinality
                as said (account, kind, about, month, place)
            order by place
            on conflict (account, kind, about) where account is not null do nothing
            """;
    private static final String TOLD = """
            select n.membership, coalesce(n.account, m.account) as account, n.id, n.number, n.kind, n.about, n.told_at, (n.facts ->> 'number')::bigint as invoice_number,
                   (n.facts ->> 'minor')::bigint as minor, (n.facts ->> 'rest')::bigint as rest,
                   n.facts ->> 'currency' as currency, (n.facts ->> 'day')::date as day,
                   (n.facts ->> 'until')::timestamptz as until, n.facts ->> 'month' as month
            from notice n left join membership m on m.id = n.membership
            where\s""";
    private static final String OF = TOLD
            + "n.id in (select own.id from notice own where own.account = ? union all select own.id"
            + " from membership held join notice own on own.membership = held.id where held.account = ?)"
            + " and n.number < ? order by n.number desc limit ?";
    private static final String ONE = TOLD + "n.id = ?";

    private final Database database;

    @Inject
    JpaNotices(Database database) {
        this.database = database;
    }

    @Override
    public void tell(Billing.Batch batch, Instant now) {
        database.run(TELL, now, now, now, batch.after(), batch.upTo());
    }

    @Override
    public void tell(List<OfMonth> ready, Instant now) {
        if (!ready.isEmpty()) {
            database.run(
                    TELL_READY,
                    now,
                    now,
                    Columns.of(ready, each -> each.account().value()),
                    Columns.of(ready, each -> each.kind().word()),
                    Columns.of(ready, OfMonth::about),
                    Columns.of(ready, each -> each.month().toString()));
        }
    }

    @Override
    public Page<Notice> of(AccountId account, Page.Wish wish) {
        long before = wish.after().map(Keys::number).orElse(Long.MAX_VALUE);
        return Page.of(
                database.list(OF, JpaNotices::notice, account.value(), account.value(), before, wish.limit() + 1),
                wish,
                notice -> Long.toString(notice.number()));
    }

    @Override
    public Optional<Addressed> find(UUID id) {
        return database.one(
                ONE,
                row -> new Addressed(
                        notice(row),
                        row.maybeUuid("membership").map(MembershipId::new),
                        new AccountId(row.uuid("account"))),
                id);
    }

    private static Notice notice(Row row) throws SQLException {
        return new Notice(
                row.uuid("id"),
                row.number("number"),
                new Notice.Tiding(NoticeKind.of(row.text("kind")), row.text("about"), facts(row)),
                row.instant("told_at"));
    }

    static Notice.Facts facts(Row row) throws SQLException {
        return new Notice.Facts(
                row.maybeNumber("invoice_number"),
                money(row, "minor"),
                money(row, "rest"),
                row.maybeDate("day"),
                row.maybeInstant("until"),
                row.maybeText("month").map(YearMonth::parse));
    }

    private static Optional<Money> money(Row row, String column) throws SQLException {
        Optional<Long> minor = row.maybeNumber(column);
        return minor.isPresent()
                ? Optional.of(Money.ofMinor(minor.get(), Money.currencyOf(row.text("currency"))))
                : Optional.empty();
    }
}
