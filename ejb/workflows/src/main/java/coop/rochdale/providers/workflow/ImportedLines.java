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

    ImportedLines(Arrivals arrivals, ImportId id, Instant now) {
        this.arrivals = arrivals;
        this.id = id;
        this.now = now;
    }

    @Override
    public void moved(Reported reported) {
        unwritten.add(reported);
        if (unwritten.size() == AT_ONCE) {
            write(OptionalInt.of(statements + 1));
        }
    }

    @Override
    public void closed(Statement statement) {
        write(OptionalInt.of(statements + 1));
        statements++;
        arrivals.addStatement(id, statements, statement);
    }

    /** What no statement holds, as where a provider knows none. */
    void finish() {
        write(OptionalInt.empty());
    }

    private void write(OptionalInt statement) {
        List<Arrivals.Line> lines = new ArrayList<>();
        for (Reported reported : unwritten) {
            written++;
            lines.add(new Arrivals.Line(written, statement, reported));
        }
        if (!lines.isEmpty()) {
            arrivals.addLines(id, lines, now);
        }
        unwritten.clear();
    }
}
