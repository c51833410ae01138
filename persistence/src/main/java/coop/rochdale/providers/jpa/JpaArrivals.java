package coop.rochdale.providers.jpa;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.PaymentImport;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Ruling;
import coop.rochdale.providers.Statement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables arrival, payment_import and what hangs on it; the constraint arrival_once stands behind what is sent again. */
@Dependent
class JpaArrivals implements Arrivals {

    private static final String TURN = "arrivals";
    private static final String BEGIN = "insert into payment_import"
            + " (id, provider, digest, recorded_at, recorded_by, act) values (?, ?, ?, ?, ?, ?)";
    private static final String STATEMENT = "insert into imported_statement"
            + " (import, number, account, opening_minor, closing_minor, currency) values (?, ?, ?, ?, ?, ?)";
    private static final String DECIDE = """
            update arrival a
            set outcome = d.outcome, mismatch = d.mismatch, payment = d.payment, transaction = d.transaction, decided_at = ?,
                decided_by = ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                as d (id, outcome, mismatch, payment, transaction)
            where a.id = d.id
            """;

    private final Database database;

    @Inject
    JpaArrivals(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ImportId> importOf(String provider, String digest) {
        takeTurn();
        return database.one(
                "select id from payment_import where provider = ? and digest = ?",
                row -> new ImportId(row.uuid("id")),
                provider,
                digest);
    }

    @Override
    public void begin(PaymentImport begun) {
        database.run(
                BEGIN,
                begun.id().value(),
                begun.provider(),
                begun.digest(),
                begun.recordedAt(),
                begun.recordedBy().value(),
                begun.act().value());
    }

    @Override
    public PaymentImport find(ImportId id) {
        return database.one(
                        "select * from payment_import where id = ?",
                        row -> new PaymentImport(
                                id,
                                row.text("provider"),
                                row.text("digest"),
                                row.instant("recorded_at"),
                                new AccountId(row.uuid("recorded_by")),
                                new ActId(row.uuid("act"))),
                        id.value())
                .orElseThrow();
    }

    @Override
    public void addStatement(ImportId to, int number, Statement statement) {
        database.run(
                STATEMENT,
                to.value(),
                number,
                statement.account(),
                statement.opening().amountMinor(),
                statement.closing().amountMinor(),
                statement.closing().currency().getCurrencyCode());
    }

    @Override
    public void addLines(ImportId to, List<Line> lines, Instant at) {
        new ImportLines(database).add(to, lines, at);
    }

    @Override
    public Arrival keep(Reported reported, Instant at) {
        return new ToldArrivals(database).keep(reported, at);
    }

    @Override
    public void happened(ArrivalId id, Instant at) {
        database.run("update arrival set happened_at = ? where id = ? and happened_at > ?", at, id.value(), at);
    }

    @Override
    public void same(String provider, Set<String> names, Instant at) {
        new Aliases(database).join(provider, names, at);
    }

    @Override
    public void takeTurn() {
        // Whoever has it may wait for a roll that is drawn.
        database.lockPatiently(TURN);
    }

    @Override
    public List<ImportId> unfinished() {
        return database.list(
                "select i.id from payment_import i where exists (select from arrival a where a.import = i.id"
                        + " and a.outcome = 'waiting') order by i.recorded_at, i.id",
                row -> new ImportId(row.uuid("id")));
    }

    @Override
    public List<Arrival> waiting(ImportId of, int most) {
        database.byIndex();
        return database.list(
                "select * from arrival where import = ? and outcome = 'waiting' order by line limit ? for update",
                ArrivalRows::arrival,
                of.value(),
                most);
    }

    @Override
    public Optional<Arrival> lock(ArrivalId id) {
        return database.one("select * from arrival where id = ? for update", ArrivalRows::arrival, id.value());
    }

    @Override
    public List<Arrival> unmatchedOf(String provider, String customer) {
        return database.list(
                "select * from arrival where provider = ? and customer = ? and outcome = 'unmatched'"
                        + " order by recorded_at, id for update",
                ArrivalRows::arrival,
                provider,
                customer);
    }

    @Override
    public List<Arrival> called(String provider, Set<String> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        return database.list(
                "select * from arrival where provider = ? and objects && ?::text[] order by recorded_at, id for update",
                ArrivalRows::arrival,
                provider,
                objects.stream().sorted().toList());
    }

    @Override
    public List<Arrival> takenBack(PaymentId payment) {
        return database.list(
                "select * from arrival where payment = ? and outcome = 'taken-back' order by recorded_at, id",
                ArrivalRows::arrival,
                payment.value());
    }

    @Override
    public List<Arrival> returned(String provider, Set<String> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        return database.list(
                "select * from arrival where provider = ? and objects && ?::text[] and outcome = 'unmatched'"
                        + " and flow in ('returned-payment', 'refund', 'refunded-so-far') order by recorded_at, id for update",
                ArrivalRows::arrival,
                provider,
                objects.stream().sorted().toList());
    }

    @Override
    public void rule(Ruling ruling) {
        Rulings.add(database, ruling);
    }

    @Override
    public Set<PaymentId> have(Set<PaymentId> payments) {
        if (payments.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(database.list(
                "select payment from arrival where payment = any(?) and outcome = 'matched'",
                row -> new PaymentId(row.uuid("payment")),
                payments.stream().map(PaymentId::value).toList()));
    }

    @Override
    public void decide(Map<ArrivalId, Decision> decisions, Optional<AccountId> by, Instant at) {
        List<Map.Entry<ArrivalId, Decision>> each = List.copyOf(decisions.entrySet());
        database.run(
                DECIDE,
                at,
                by.map(AccountId::value).orElse(null),
                Columns.of(each, entry -> entry.getKey().value()),
                Columns.of(each, entry -> entry.getValue().outcome().word()),
                column(each, decision -> decision.mismatch().map(Mismatch::word)),
                column(each, decision -> decision.payment().map(PaymentId::value)),
                column(each, decision -> decision.transaction().map(TransactionId::value)));
    }

    private static List<@Nullable String> column(
            List<Map.Entry<ArrivalId, Decision>> decisions, Function<Decision, Optional<?>> part) {
        return Columns.of(
                decisions,
                entry -> part.apply(entry.getValue()).map(Object::toString).orElse(null));
    }
}
