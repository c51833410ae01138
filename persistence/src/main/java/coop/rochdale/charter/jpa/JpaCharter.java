package coop.rochdale.charter.jpa;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.CharterQueries;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table clause_value, which only grows. A clause this program does not know is passed over. */
@Dependent
class JpaCharter implements Charter, CharterQueries {

    private static final String IN_FORCE = "select distinct on (clause) clause, value, since, act from clause_value"
            + " where since <= ? order by clause, since desc, entry desc";
    private static final String TERMS = "select currency, v.* from coop cross join (" + IN_FORCE + ") v";
    private static final String HISTORY =
            "select clause, value, since, act from clause_value where clause = ? order by since desc, entry desc";
    private static final String ADOPT = "insert into clause_value (clause, entry, value, since, act)"
            + " select ?, coalesce(max(entry), 0) + 1, ?, ?, ? from clause_value where clause = ?";

    private final Database database;

    @Inject
    JpaCharter(Database database) {
        this.database = database;
    }

    @Override
    public Terms at(Instant instant) {
        Map<Clause, String> values = new EnumMap<>(Clause.class);
        List<Currency> currencies = database.list(
                TERMS,
                row -> {
                    entry(row).ifPresent(entry -> values.put(entry.clause(), entry.value()));
                    return Money.currencyOf(row.text("currency"));
                },
                instant);
        return new Terms(currencies.isEmpty() ? currency() : currencies.get(0), values);
    }

    private Currency currency() {
        return founding()
                .orElseThrow(() -> new IllegalStateException("the co-op is not founded yet"))
                .currency();
    }

    @Override
    public void adopt(Clause clause, String value, Instant since, ActId act) {
        database.lock("charter");
        database.run(ADOPT, clause.key(), value, since, act.value(), clause.key());
    }

    @Override
    public Optional<Founded> founding() {
        return database.one(
                "select founded_at, currency from coop",
                row -> new Founded(row.instant("founded_at"), Money.currencyOf(row.text("currency"))));
    }

    @Override
    public List<ClauseEntry> inForceAt(Instant instant) {
        return database.list(IN_FORCE, JpaCharter::entry, instant).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ClauseEntry::clause))
                .toList();
    }

    @Override
    public List<ClauseEntry> history(Clause clause) {
        return database.list(HISTORY, JpaCharter::entry, clause.key()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ClauseEntry> entry(Row row) throws SQLException {
        Optional<Clause> clause = Clause.of(row.text("clause"));
        return clause.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClauseEntry(
                        clause.get(), row.text("value"), row.instant("since"), new ActId(row.uuid("act"))));
    }
}
