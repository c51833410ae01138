package coop.rochdale.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The whole ledger taken away over HTTP in each form, beside a bare cursor that reads the same columns. */
final class Exporting {

    private static final List<String> FORMS =
            List.of("format=csv", "profile=open-collective", "format=hledger", "format=beancount");
    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final int COLUMNS = 13;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final String READ = """
            select t.number, t.booked_on, t.recorded_at, t.description, p.account, p.amount_minor, p.currency, a.handle,
                   t.id, t.subject, t.act, t.reverses, t.reason
            from ledger_transaction t join posting p on p.transaction = t.id
                left join membership m on m.account = t.party and m.listed left join account a on a.id = m.account
            order by t.booked_on, t.number, p.line
            """;

    private final Plan plan;
    private final Site site;
    private final Connection database;

    Exporting(Plan plan, Site site, Connection database) {
        this.plan = plan;
        this.site = site;
        this.database = database;
    }

    void run(Consumer<Line> tell) throws IOException, SQLException {
        Ledgers.grow(database, plan.books().exported());
        long postings = Long.parseLong(Floor.one(database, "select count(*) from posting"));
        double floor = read();
        for (String form : FORMS) {
            Memory memory = Memory.of(site);
            Export export = exported(form, postings);
            memory.close();
            String what = String.format(Locale.ROOT, "export %,d, %s", postings, form.replaceAll(".*=", ""));
            tell.accept(Line.plain(what, floor, export.millis, "ms")
                    .noted(String.format(
                            Locale.ROOT,
                            "%d MB, %.0f MB/s, %s",
                            export.bytes >> 20,
                            export.bytes / 1e3 / export.millis,
                            memory))
                    .aiming("heap <= +" + Memory.MOST_MEGABYTES + " MB", memory.isBounded()));
        }
    }

    /** By a cursor, every column of every row. */
    private double read() throws SQLException {
        long begin = System.nanoTime();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(READ)) {
                while (row.next()) {
                    for (int column = 1; column <= COLUMNS; column++) {
                        row.getString(column);
                    }
                }
            }
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private record Export(long bytes, double millis) {}

    /** Reads it to its end, and counts its lines, of which every form has about one for each transaction at least. */
    private Export exported(String form, long postings) throws IOException {
        long begin = System.nanoTime();
        URI address = URI.create(site.api() + "/ledger/export?" + form);
        long bytes = 0;
        long lines = 0;
        try (InputStream answer = address.toURL().openStream()) {
            byte[] some = new byte[BYTES_AT_ONCE];
            for (int read = answer.read(some); read >= 0; read = answer.read(some)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        if (lines <= postings / 4) {
            throw new IOException("the export in " + form + " has only " + lines + " lines");
        }
        return new Export(bytes, millis);
    }
}
