package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A billing run over everybody, beside the bare statements that write the same rows into the same tables, with all their
 * indexes, constraints and triggers, in as many transactions: the next invoice of each member and the notice of it; for
 * one in ten, who has paid ahead, what the invoice takes of that and the days it buys; and for each batch what is booked
 * of it and an event. The statements know beforehand that everybody is due, what the fee is, and that nobody else writes.
 */
final class Billing {

    private static final double MOST = 1.5;
    private static final int BATCH = 2_500;
    private static final int LARGE = 1_000_000;
    private static final int DAYS_AHEAD = 300;

    /** Members of {@link Electorate} are paid up for less than that. */
    private static final List<String> PAY_AHEAD = List.of("""
            create temporary table ahead on commit drop as
            select gen_random_uuid() as id, gen_random_uuid() as booking, m.id as membership,
                   12 * m.contribution_minor as amount, m.currency
            from membership m join paid_period p on p.membership = m.id
            where m.number % 10 = 0 and not exists (select from payment where payment.membership = m.id)
            """, """
            insert into ledger_transaction (id, booked_on, recorded_at, description)
            select booking, current_date, rochdale_now(), 'Dues received' from ahead
            """, """
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select booking, line, case line when 1 then 'assets:bank:main' else 'liabilities:member-credit' end,
                   amount * (3 - 2 * line), currency, current_date
            from ahead, generate_series(1, 2) line
            """, """
            insert into payment (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at,
                transaction)
            select id, 'bank', id::text, membership, amount, currency, current_date, rochdale_now(), booking from ahead
            """);

    private static final String BARE_RUN = """
            insert into billing_run (id, through, started_at, started_by, last, finished_at)
            select gen_random_uuid(), current_date, rochdale_now(), id, 0, rochdale_now() from account
            where handle = 'founder' returning id
            """;

    private static final String BARE_NOTICES = """
            insert into notice (id, membership, kind, about, facts, told_at)
            select gen_random_uuid(), i.membership, 'invoice-issued', i.id::text,
                   jsonb_build_object('number', i.number, 'minor', i.amount_minor, 'currency', i.currency, 'day', i.due,
                       'rest', i.amount_minor), i.issued_at
            from membership m join invoice i on i.membership = m.id where m.number > %2$d and m.number <= %3$d
            """;

    private static final List<String> BARE = List.of("""
            insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at, run)
            select gen_random_uuid(), m.id, m.interval,
                   daterange(upper(p.covers), (upper(p.covers) + interval '1 year')::date), upper(p.covers),
                   12 * m.contribution_minor, m.currency, n.now, '%1$s'
            from membership m join paid_period p on p.membership = m.id
                cross join (select rochdale_now() as now offset 0) n
            where m.number > %2$d and m.number <= %3$d
            """, """
            insert into settlement (invoice, payment, amount_minor, settled_at)
            select i.id, p.id, i.amount_minor, i.issued_at
            from membership m join invoice i on i.membership = m.id join payment p on p.membership = m.id
            where m.number > %2$d and m.number <= %3$d
            """, """
            with covered as (
                update invoice i set paid_at = i.issued_at, bought = i.covers
                from membership m join payment p on p.membership = m.id
                where m.number > %2$d and m.number <= %3$d and i.membership = m.id
                returning i.membership, m.number, i.covers, i.issued_at)
            insert into paid_period (id, membership, membership_number, covers, granted_at)
            select gen_random_uuid(), membership, number, covers, issued_at from covered
            """, """
            with booked as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, subject)
                select gen_random_uuid(), current_date, rochdale_now(), 'Dues settled from member credit', '%1$s'
                returning id, booked_on),
            used as (
                select sum(s.amount_minor) as minor, min(i.currency) as currency
                from membership m join invoice i on i.membership = m.id join settlement s on s.invoice = i.id
                where m.number > %2$d and m.number <= %3$d)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select booked.id, line, case line when 1 then 'liabilities:member-credit' else 'income:dues' end,
                   minor * (3 - 2 * line), currency, booked_on
            from booked, used, generate_series(1, 2) line
            """, """
            insert into event (id, occurred_at, type, subject, data)
            values (gen_random_uuid(), rochdale_now(), 'billing.advanced', '%1$s', '{}')
            """);

    private static final List<String> EMPTY = List.of(
            "alter table letter disable trigger user",
            "alter table notice disable trigger user",
            "alter table settlement disable trigger user",
            "alter table invoice disable trigger user",
            "truncate letter, notice, settlement, invoice",
            "alter table letter enable trigger user",
            "alter table notice enable trigger user",
            "alter table settlement enable trigger user",
            "alter table invoice enable trigger user",
            "delete from paid_period where lower(covers) > current_date");

    private static final String WRITTEN = "select (select count(*) from invoice) || ' invoices, '"
            + " || (select count(*) from notice) || ' notices, ' || (select count(*) from settlement) || ' settlements, '"
            + " || (select count(*) from invoice where bought = covers) || ' paid, '"
            + " || (select count(*) from paid_period) || ' periods'";

    private final Plan plan;
    private final Treasurer treasurer;
    private final Connection database;

    Billing(Plan plan, Treasurer treasurer, Connection database) {
        this.plan = plan;
        this.treasurer = treasurer;
        this.database = database;
    }

    void run(Consumer<Line> tell) throws Exception {
        for (int members : plan.entries()) {
            Electorate.growTo(database, members);
            Floor.millisOf(database, PAY_AHEAD);
            int rounds = members < LARGE ? Math.min(3, plan.rounds()) : 1;
            List<Double> bare = new ArrayList<>();
            List<Double> untold = new ArrayList<>();
            List<Double> runs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                empty();
                double telling = bare(bare);
                untold.add(bare.get(round) - telling);
                String written = Floor.one(database, WRITTEN);
                empty();
                runs.add(billed());
                if (!Floor.one(database, WRITTEN).equals(written)) {
                    throw new IllegalStateException(
                            "a bare run wrote " + written + ", a real one " + Floor.one(database, WRITTEN));
                }
            }
            double median = Duel.median(runs);
            tell.accept(
                    Line.cost(String.format(Locale.ROOT, "bill %,d members", members), Duel.median(bare), median, MOST)
                            .noted(String.format(
                                    Locale.ROOT,
                                    "%,.0f invoices/s; %.2f of a floor without notices",
                                    members * 1e3 / median,
                                    median / Duel.median(untold))));
        }
    }

    /** Adds how long it took, and answers how much of that was for the notices. */
    private double bare(List<Double> millis) throws SQLException {
        String run = Floor.one(database, BARE_RUN);
        int last = Integer.parseInt(Floor.one(database, "select max(number) from membership"));
        double telling = 0;
        long begin = System.nanoTime();
        for (int after = 0; after < last; after += BATCH) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                int upTo = Math.min(last, after + BATCH);
                for (String sql : BARE) {
                    statement.execute(sql.formatted(run, after, upTo));
                }
                long told = System.nanoTime();
                statement.execute(BARE_NOTICES.formatted(run, after, upTo));
                telling += (System.nanoTime() - told) / 1e6;
                database.commit();
            } finally {
                database.setAutoCommit(true);
            }
        }
        millis.add((System.nanoTime() - begin) / 1e6);
        return telling;
    }

    /** From the treasurer's request to the moment at which they see that it is over. */
    private double billed() throws Exception {
        LocalDate through = LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD);
        long begin = System.nanoTime();
        String run = treasurer.post("/billing-runs", "{\"through\":\"" + through + "\"}");
        String id = Treasurer.field(run, "id");
        while (!Treasurer.field(run, "state").equals("finished")) {
            Thread.sleep(50);
            run = treasurer.get("/billing-runs/" + id);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private void empty() throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : EMPTY) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze");
        }
    }
}
