package coop.rochdale.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/** The whole ledger taken away over HTTP, beside the database copying the same columns out by itself. */
final class Exporting {

    private static final double MOST = 8;
    private static final int CHUNK = 100_000;
    private static final String POST = """
            with written as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, subject)
                select gen_random_uuid(), current_date - n %% 3650, rochdale_now(), 'One of many', gen_random_uuid()
                from generate_series(1, %d) n returning id, number, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select w.id, line, case line when 1 then 'assets:exported' else 'equity:exported' end || ':' || number %% 5,
                   500 * (3 - 2 * line), c.currency, w.booked_on
            from written w, generate_series(1, 2) line, coop c
            """;
    private static final String COPY = """
            copy (select t.number, t.booked_on, t.recorded_at, t.description, p.account, p.amount_minor, p.currency,
                         t.id, t.subject, t.act, t.reverses, t.reason
                  from ledger_transaction t join posting p on p.transaction = t.id
                  order by t.booked_on, t.number, p.line) to stdout with (format csv)""";

    private final Plan plan;
    private final Site site;

    Exporting(Plan plan, Site site) {
        this.plan = plan;
        this.site = site;
    }

    Line run() throws IOException, SQLException {
        List<Double> copies = new ArrayList<>();
        List<Double> exports = new ArrayList<>();
        long postings = plan.postings();
        try (Connection database = site.database()) {
            fill(database, postings);
            for (int round = 0; round < Math.min(3, plan.rounds()); round++) {
                long begin = System.nanoTime();
                database.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
                copies.add((System.nanoTime() - begin) / 1e6);
                exports.add(export(postings));
            }
        }
        String what = String.format(Locale.ROOT, "export of %,d postings", postings);
        String memory = "server at " + site.serverMegabytes() + " MB after it";
        return Line.cost(what, Duel.median(copies), Duel.median(exports), MOST).noted(memory);
    }

    private static void fill(Connection database, long postings) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (long done = 0; done < postings; done += CHUNK) {
                statement.execute(POST.formatted(Math.min(CHUNK, postings - done) / 2));
            }
            try (ResultSet row = statement.executeQuery("select count(*) from posting")) {
                row.next();
                if (row.getLong(1) < postings) {
                    throw new SQLException("there are " + row.getLong(1) + " postings");
                }
            }
            statement.execute("vacuum analyze posting");
            statement.execute("vacuum analyze ledger_transaction");
        }
    }

    /** Reads it to its end, and counts its lines. */
    private double export(long postings) throws IOException {
        long begin = System.nanoTime();
        URI address = URI.create("http://127.0.0.1:" + site.address().getPort() + "/api/v1/ledger/export?format=csv");
        long lines = 0;
        try (InputStream answer = address.toURL().openStream()) {
            byte[] some = new byte[1 << 16];
            for (int read = answer.read(some); read >= 0; read = answer.read(some)) {
                for (int i = 0; i < read; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        if (lines <= postings) {
            throw new IOException("the export has only " + lines + " lines");
        }
        return millis;
    }
}
