package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalQueries;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Statement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of an import go by the numbers of its lines, those of what is unmatched by time and id. */
@Dependent
class JpaArrivalQueries implements ArrivalQueries {

    private static final String OF_IMPORT = "select a.*, l.number as line_number from import_line l"
            + " join arrival a on a.id = l.arrival where l.import = ? and l.number > ?";

    private final Database database;

    @Inject
    JpaArrivalQueries(Database database) {
        this.database = database;
    }

    private record Line(int number, Arrival arrival) {}

    @Override
    public Optional<ImportView> imported(ImportId id) {
        return database.one(
                "select provider, recorded_at from payment_import where id = ?",
                row -> view(id, row.text("provider"), row.instant("recorded_at")),
                id.value());
    }

    @Override
    public boolean isImport(ImportId id) {
        return database.one("select id from payment_import where id = ?", row -> row.uuid("id"), id.value())
                .isPresent();
    }

    private ImportView view(ImportId id, String provider, Instant recordedAt) {
        List<Statement> statements = database.list(
                "select * from imported_statement where import = ? order by number limit 100",
                row -> new Statement(
                        row.text("account"),
                        row.money("opening_minor", "currency"),
                        row.money("closing_minor", "currency")),
                id.value());
        return new ImportView(
                id,
                provider,
                recordedAt,
                statements,
                counted(id),
                first(id, Outcome.MATCHED),
                first(id, Outcome.UNMATCHED));
    }

    private Map<Outcome, Long> counted(ImportId id) {
        Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counted.put(outcome, 0L);
        }
        database.list(
                        "select a.outcome, count(*) as lines from import_line l join arrival a on a.id = l.arrival"
                                + " where l.import = ? group by a.outcome",
                        row -> Map.entry(
                                Outcome.valueOf(ArrivalRows.constant(row.text("outcome"))), row.number("lines")),
                        id.value())
                .forEach(entry -> counted.put(entry.getKey(), entry.getValue()));
        return counted;
    }

    private List<Arrival> first(ImportId id, Outcome outcome) {
        return ofImport(id, Optional.of(outcome), new Page.Wish(ImportView.MOST_LISTED, Optional.empty()))
                .items();
    }

    @Override
    public Page<Arrival> ofImport(ImportId id, Optional<Outcome> outcome, Page.Wish wish) {
        List<Object> parameters = new ArrayList<>(
                List.of(id.value(), wish.after().map(Keys::number).orElse(0L)));
        outcome.ifPresent(wanted -> parameters.add(wanted.word()));
        parameters.add(wish.limit() + 1);
        List<Line> lines = database.list(
                OF_IMPORT + (outcome.isPresent() ? " and a.outcome = ?" : "") + " order by l.number limit ?",
                row -> new Line(row.integer("line_number"), ArrivalRows.arrival(row)),
                parameters.toArray());
        Page<Line> page = Page.of(lines, wish, line -> Integer.toString(line.number()));
        return new Page<>(page.items().stream().map(Line::arrival).toList(), page.next());
    }

    @Override
    public Page<Arrival> unmatched(Page.Wish wish) {
        List<Object> parameters = new ArrayList<>();
        wish.after().map(Keys::place).ifPresent(place -> {
            parameters.add(place.at());
            parameters.add(place.id());
        });
        parameters.add(wish.limit() + 1);
        List<Arrival> arrivals = database.list(
                "select * from arrival where outcome = 'unmatched'"
                        + (wish.after().isPresent() ? " and (recorded_at, id) > (?, ?)" : "")
                        + " order by recorded_at, id limit ?",
                ArrivalRows::arrival,
                parameters.toArray());
        return Page.of(
                arrivals,
                wish,
                arrival -> new Keys.Place(arrival.recordedAt(), arrival.id().value()).toString());
    }
}
