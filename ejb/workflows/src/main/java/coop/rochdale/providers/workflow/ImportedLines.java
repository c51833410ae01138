package coop.rochdale.providers.workflow;

import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Statement;
import coop.rochdale.providers.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Writes down what a file says, a few hundred lines at a time. */
final class ImportedLines implements Telling {

    private static final int AT_ONCE = 500;

    private final Arrivals arrivals;
    private final ImportId id;
    private final Instant now;
    private final List<Reported> unwritten = new ArrayList<>();
    private int written;
    private int statements;
    /** Empty between statements, and always where a provider knows none. */
    private OptionalInt current = OptionalInt.empty();

    ImportedLines(Arrivals arrivals, ImportId id, Instant now) {
        this.arrivals = arrivals;
        this.id = id;
        this.now = now;
    }

    @Override
    public void moved(Reported reported) {
        unwritten.add(reported);
        if (unwritten.size() == AT_ONCE) {
            write();
        }
    }

    @Override
    public void opened() {
        write();
        statements++;
        current = OptionalInt.of(statements);
    }

    @Override
    public void closed(Statement statement) {
        write();
        arrivals.addStatement(id, statements, statement);
        current = OptionalInt.empty();
    }

    /** Nothing more is told. */
    void finish() {
        write();
    }

    private void write() {
        List<Arrivals.Line> lines = new ArrayList<>();
        for (Reported reported : unwritten) {
            written++;
            lines.add(new Arrivals.Line(written, current, reported));
        }
        if (!lines.isEmpty()) {
            arrivals.addLines(id, lines, now);
        }
        unwritten.clear();
    }
}
