package coop.rochdale.books.jpa;

import coop.rochdale.books.BooksRefusal;
import coop.rochdale.books.Breach;
import coop.rochdale.books.CheckId;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.Checks;
import coop.rochdale.books.Verdict;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables check_run and check_breach; an index keeps a second request out, and rows that are taken are passed by. */
@Dependent
class JpaChecks implements Checks {

    private static final String CLAIM = "update check_run set begun_at = ? where id = (select id from check_run"
            + " where finished_at is null and (begun_at is null or begun_at <= ?)"
            + " order by requested_at, id limit 1 for update skip locked) returning id";
    private static final String BREACHES = "insert into check_breach (run, line, rule, table_name, row_key)"
            + " select ?, line, rule, table_name, nullif(row_key, '')"
            + " from unnest(?::text[], ?::text[], ?::text[]) with ordinality as b (rule, table_name, row_key, line)";

    private final Database database;

    @Inject
    JpaChecks(Database database) {
        this.database = database;
    }

    @Override
    public void request(CheckId id, Instant at) {
        database.refusing(
                "check_run_asked_once",
                () -> Refused.because(BooksRefusal.CHECK_WAITING),
                () -> database.run("insert into check_run (id, requested_at) values (?, ?)", id.value(), at));
    }

    @Override
    public void due(CheckId id, LocalDate night, Instant at) {
        database.run(
                "insert into check_run (id, night, requested_at) values (?, ?, ?) on conflict (night) do nothing",
                id.value(),
                night,
                at);
    }

    @Override
    public Optional<CheckId> claim(Instant now) {
        return database.one(CLAIM, row -> new CheckId(row.uuid("id")), now, now.minus(PATIENCE));
    }

    @Override
    public boolean finish(CheckId id, Verdict verdict, Instant at) {
        int finished = database.run(
                "update check_run set finished_at = ?, rules = ?, broken = ? where id = ? and finished_at is null",
                at,
                verdict.rules(),
                verdict.broken(),
                id.value());
        if (finished == 1 && !verdict.isSound()) {
            List<Breach> breaches = verdict.breaches();
            database.run(
                    BREACHES,
                    id.value(),
                    breaches.stream().map(Breach::rule).toList(),
                    breaches.stream().map(Breach::table).toList(),
                    breaches.stream().map(breach -> breach.row().orElse("")).toList());
        }
        return finished == 1;
    }

    @Override
    public Optional<CheckRun> find(CheckId id) {
        return database.one("select * from check_run where id = ?", this::run, id.value());
    }

    @Override
    public Page<CheckRun> all(Page.Wish wish) {
        List<Object> parameters = new ArrayList<>();
        String after = wish.after()
                .map(Keys::place)
                .map(place -> {
                    parameters.add(place.at());
                    parameters.add(place.id());
                    return "where (requested_at, id) < (?, ?) ";
                })
                .orElse("");
        parameters.add(wish.limit() + 1);
        List<CheckRun> runs = database.list(
                "select * from check_run " + after + "order by requested_at desc, id desc limit ?",
                this::run,
                parameters.toArray());
        return Page.of(
                runs, wish, run -> new Keys.Place(run.requestedAt(), run.id().value()).toString());
    }

    private CheckRun run(Row row) throws SQLException {
        UUID id = row.uuid("id");
        Optional<Instant> finished = row.maybeInstant("finished_at");
        Optional<CheckRun.Outcome> outcome = finished.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckRun.Outcome(
                        finished.orElseThrow(),
                        new Verdict(row.integer("rules"), row.number("broken"), breaches(id, row.number("broken")))));
        return new CheckRun(
                new CheckId(id),
                row.maybeDate("night"),
                row.instant("requested_at"),
                row.maybeInstant("begun_at"),
                outcome);
    }

    private List<Breach> breaches(UUID run, long broken) {
        return broken == 0
                ? List.of()
                : database.list(
                        "select * from check_breach where run = ? order by line",
                        row -> new Breach(row.text("rule"), row.text("table_name"), row.maybeText("row_key")),
                        run);
    }
}
