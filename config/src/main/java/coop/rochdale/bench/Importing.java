package coop.rochdale.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;

/** A bank's statement of many transfers, sent in by the treasurer, and once more. A small one before has the code compiled. */
final class Importing {

    private static final int SMALLER = 50;
    private static final String ROWS = "select (select count(*) from payment) || ' ' || (select count(*) from arrival)"
            + " || ' ' || (select count(*) from import_line) || ' ' || (select count(*) from posting) || ' '"
            + " || (select count(*) from settlement)";

    private final Plan plan;
    private final Site site;
    private final Path directory;
    private final Treasurer treasurer;
    private final Connection database;

    Importing(Plan plan, Site site, Path directory, Treasurer treasurer, Connection database) {
        this.plan = plan;
        this.site = site;
        this.directory = directory;
        this.treasurer = treasurer;
        this.database = database;
    }

    void run(Consumer<Line> tell) throws Exception {
        int transfers = plan.books().transfers();
        OpenInvoices invoices = new OpenInvoices(database, transfers);
        imported(CamtFile.write(directory, "small", database, transfers / SMALLER));
        invoices.refill();
        Path file = CamtFile.write(directory, "large", database, transfers);
        Memory memory = Memory.of(site);
        Done first = imported(file);
        memory.close();
        String size = String.format(Locale.ROOT, "%,d", transfers);
        String note = String.format(
                Locale.ROOT,
                "%d MB, %.0f entries/s, %s",
                Files.size(file) >> 20,
                transfers * 1e3 / first.millis,
                memory);
        tell.accept(Line.plain("import " + size + " transfers", Double.NaN, first.millis, "ms")
                .noted(note)
                .aiming(
                        "all matched, heap <= +" + Memory.MOST_MEGABYTES + " MB",
                        first.matched == transfers && memory.isBounded()));
        String before = rows();
        Done second = imported(file);
        tell.accept(Line.plain("import the same file again", Double.NaN, second.millis, "ms")
                .aiming("changes nothing", rows().equals(before) && second.id.equals(first.id)));
    }

    /** What an import came to once nothing of it waits. */
    private record Done(String id, int matched, double millis) {}

    private Done imported(Path file) throws Exception {
        long begin = System.nanoTime();
        String state = treasurer.send(file);
        String id = Treasurer.field(state, "id");
        while (!Treasurer.field(state, "waiting").equals("0")) {
            Thread.sleep(500);
            state = treasurer.get("/payments/imports/" + id);
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        return new Done(id, count(id), millis);
    }

    private int count(String file) throws SQLException {
        String matched = "select count(*) from import_line l join arrival a on a.id = l.arrival join payment p"
                + " on p.id = a.payment join settlement s on s.payment = p.id join invoice i on i.id = s.invoice"
                + " where l.import = '" + file + "' and a.outcome = 'matched' and i.paid_at is not null"
                + " and s.amount_minor = a.amount_minor";
        return Integer.parseInt(Floor.one(database, matched));
    }

    private String rows() throws SQLException {
        return Floor.one(database, ROWS);
    }
}
