package coop.rochdale.dues.jpa;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.RefundId;
import coop.rochdale.dues.Refunds;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.TransactionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** The table refund; the constraint payment_refunded_once stands behind the lock on the payer's membership. */
@Dependent
class JpaRefunds implements Refunds {

    private static final String ADD =
            "insert into refund (id, payment, kind, reason, recorded_at, recorded_by, transaction)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String REFUND = """
            select r.*, p.currency, p.amount_minor - coalesce(q.amount_minor, 0) as amount_minor, q.id as rest
            from refund r join payment p on p.id = r.payment left join payment q on q.rest_of = r.id""";

    private final Database database;

    @Inject
    JpaRefunds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return database.one(REFUND + " where r.id = ?", JpaRefunds::refund, id.value());
    }

    /** The one that took this payment back. */
    Optional<Refund> of(PaymentId payment) {
        return database.one(REFUND + " where r.payment = ?", JpaRefunds::refund, payment.value());
    }

    @Override
    public void add(Refund refund) {
        database.run(
                ADD,
                refund.id().value(),
                refund.payment().value(),
                refund.kind().word(),
                refund.reason(),
                refund.recordedAt(),
                refund.recordedBy().map(AccountId::value).orElse(null),
                refund.transaction().value());
    }

    private static Refund refund(Row row) throws SQLException {
        return new Refund(
                new RefundId(row.uuid("id")),
                new PaymentId(row.uuid("payment")),
                Refund.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.money("amount_minor", "currency"),
                row.text("reason"),
                row.instant("recorded_at"),
                row.maybeUuid("recorded_by").map(AccountId::new),
                new TransactionId(row.uuid("transaction")),
                row.maybeUuid("rest").map(PaymentId::new));
    }
}
