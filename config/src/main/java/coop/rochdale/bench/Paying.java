package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Payments over HTTP, each of which pays an open invoice whole, beside one statement that writes the same rows: the
 * transaction with its two postings, the payment, what the invoice took of it, the days it buys, and both events. The
 * statement holds the member as the server does, and neither looks for a double nor for what the member still has.
 */
final class Paying {

    private static final int CREATED = 201;
    private static final int WARM = 8;

    /** Account names are written without colons, which mean something else to pgbench. */
    private static final String BARE = """
            with payer as materialized (
                select m.id, m.number, m.account, i.id as invoice, i.amount_minor, i.currency, i.covers, n.now,
                       gen_random_uuid() as payment, gen_random_uuid() as booking
                from (select nextval('bench_turn') %% %d as place offset 0) turn
                    join bench_payer b on b.place = turn.place join membership m on m.id = b.membership
                    join invoice i on i.membership = m.id and i.paid_at is null
                    cross join (select rochdale_now() as now offset 0) n
                for no key update of m
            ), booked as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, subject, party)
                select booking, current_date, now, 'Dues received', payment, account from payer
            ), posted as (
                insert into posting (transaction, line, account, amount_minor, currency, booked_on)
                select booking, line, case line when 1 then E'assets\\x3abank\\x3amain' else E'income\\x3adues' end,
                       amount_minor * (3 - 2 * line), currency, current_date
                from payer, generate_series(1, 2) line
            ), paid as (
                insert into payment (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at,
                    recorded_by, transaction)
                select payment, 'bank', payment::text, id, amount_minor, currency, current_date, now,
                       (select account from session where session.id = '%s'), booking
                from payer
            ), settled as (
                insert into settlement (invoice, payment, amount_minor, settled_at)
                select invoice, payment, amount_minor, now from payer
            ), covered as (
                update invoice i set paid_at = p.now, bought = p.covers from payer p where i.id = p.invoice
            ), granted as (
                insert into paid_period (id, membership, membership_number, covers, granted_at)
                select gen_random_uuid(), id, number, covers, now from payer
            ), told as (
                insert into event (id, occurred_at, type, subject, act, data)
                select gen_random_uuid(), now, type, payment, (select act from position order by number limit 1), '{}'
                from payer, (values ('power.used'), ('payment.recorded')) what (type)
            )
            select payment from payer
            """;

    private final Plan plan;
    private final Site site;
    private final Floor floor;
    private final Treasurer treasurer;
    private final Connection database;
    private final AtomicInteger turn = new AtomicInteger();

    Paying(Plan plan, Site site, Floor floor, Treasurer treasurer, Connection database) {
        this.plan = plan;
        this.site = site;
        this.floor = floor;
        this.treasurer = treasurer;
        this.database = database;
    }

    void run(Consumer<Line> tell) throws Exception {
        int payers = plan.books().payers();
        OpenInvoices invoices = new OpenInvoices(database, payers);
        try (Statement statement = database.createStatement()) {
            statement.execute("create sequence bench_turn");
        }
        String bare = BARE.formatted(payers, treasurer.account());
        Supplier<byte[]> requests = requests();
        warm(invoices, requests);
        for (int connections : List.of(1, 8, 32)) {
            Duel duel = Duel.fight(
                    Math.min(3, plan.rounds()),
                    () -> {
                        invoices.refill();
                        return floor.run(bare, connections, plan.run());
                    },
                    () -> {
                        invoices.refill();
                        return new Load(site.address(), requests)
                                .run(connections, plan.run())
                                .all(CREATED);
                    });
            Figures paid = duel.subject();
            tell.accept(Line.plain("record a payment, " + connections + " connections", duel.floor(), paid.rate(), "/s")
                    .noted(Line.percentiles(paid)));
        }
    }

    private void warm(OpenInvoices invoices, Supplier<byte[]> requests) throws Exception {
        for (int turns = 0; turns < plan.rounds(); turns++) {
            invoices.refill();
            new Load(site.address(), requests).run(WARM, plan.run()).all(CREATED);
        }
        // As autovacuum does within a minute where a table has grown: sessions planned for tables that were empty.
        try (Statement statement = database.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** One member after the other, each time by another reference. */
    private Supplier<byte[]> requests() throws SQLException {
        String body = "{\"membership\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"%s\"},\"provider\":\"bank\","
                + "\"reference\":\"bench %s\",\"receivedOn\":\"" + LocalDate.now(ZoneOffset.UTC) + "\"}";
        List<String> members = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select m.id, (12 * m.contribution_minor / 100.0)::numeric(12, 2) as amount, m.currency"
                                + " from bench_payer b join membership m on m.id = b.membership order by b.place")) {
            while (row.next()) {
                members.add(
                        body.formatted(row.getString("id"), row.getString("amount"), row.getString("currency"), "%d"));
            }
        }
        return () -> {
            int next = turn.getAndIncrement();
            return treasurer.request(
                    "/payments", members.get(next % members.size()).formatted(next));
        };
    }
}
