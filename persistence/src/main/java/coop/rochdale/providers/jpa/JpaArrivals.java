package coop.rochdale.providers.jpa;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
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
import java.util.Optional;
import java.util.Set;

/** The tables arrival, payment_import and what hangs on it; the constraint arrival_once stands behind what is sent again. */
@Dependent
class JpaArrivals implements Arrivals {

    private static final String TURN = "arrivals";
    private static final String BEGIN = "insert into payment_import"
            + " (id, provider, digest, recorded_at, recorded_by, act) values (?, ?, ?, ?, ?, ?)";
    private static final String STATEMENT = "insert into imported_statement"
            + " (import, number, account, opening_minor, closing_minor, currency) values (?, ?, ?, ?, ?, ?)";
    private static final String DECIDE = "update arrival set outcome = ?, mismatch = ?, payment = ?, transaction = ?,"
            + " decided_at = ?, decided_by = ? where id = ?";

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
    public void same(String provider, Set<String> names, Instant at) {
        new Aliases(database).join(provider, names, at);
    }

    @Override
    public void takeTurn() {
        database.lock(TURN);
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
        return database.list(
                "select * from arrival where import = ? and outcome = 'waiting' order by line limit ?",
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
    public boolean have(PaymentId payment) {
        return !database.list(
                        "select id from arrival where payment = ? and outcome = 'matched'",
                        row -> row.uuid("id"),
                        payment.value())
                .isEmpty();
    }

    @Override
    public void rule(Ruling ruling) {
        Rulings.add(database, ruling);
    }

    @Override
    public void decide(ArrivalId id, Decision decision, Optional<AccountId> by, Instant at) {
        database.run(
                DECIDE,
                decision.outcome().word(),
                decision.mismatch().map(Mismatch::word).orElse(null),
                decision.payment().map(PaymentId::value).orElse(null),
                decision.transaction().map(TransactionId::value).orElse(null),
                at,
                by.map(AccountId::value).orElse(null),
                id.value());
    }
}
