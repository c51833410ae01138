package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.RefundId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The table payment; the constraint payment_recorded_once stands behind the lock on provider and reference, payment_rest_once
 * behind the lock on the payer's membership.
 */
@Dependent
class JpaPayments implements Payments {

    private static final String RECORDED = "select id from payment where provider = ? and reference = ?";
    private static final String ADD =
            "insert into payment (id, provider, reference, membership, amount_minor, currency,"
                    + " received_on, recorded_at, recorded_by, transaction, rest_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LEFT =
            "select p.id, p.currency, p.amount_minor - coalesce(sum(s.amount_minor), 0)::bigint"
                    + " as left_minor from membership m join payment p on p.membership = m.id"
                    + " left join settlement s on s.payment = p.id where m.account = ?"
                    + " and not exists (select from refund r where r.payment = p.id)"
                    + " group by p.id having p.amount_minor > coalesce(sum(s.amount_minor), 0) order by p.recorded_at, p.id";

    private final Database database;

    @Inject
    JpaPayments(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PaymentId> recordedAs(String provider, String reference) {
        database.lock("payment " + provider + " " + reference);
        return database.one(RECORDED, row -> new PaymentId(row.uuid("id")), provider, reference);
    }

    @Override
    public void add(Payment payment) {
        Money amount = payment.receipt().amount();
        database.run(
                ADD,
                payment.id().value(),
                payment.receipt().provider(),
                payment.receipt().reference(),
                payment.membership().value(),
                amount.amountMinor(),
                amount.currency().getCurrencyCode(),
                payment.receipt().receivedOn(),
                payment.recordedAt(),
                payment.recordedBy().map(AccountId::value).orElse(null),
                payment.transaction().value(),
                payment.restOf().map(RefundId::value).orElse(null));
    }

    @Override
    public List<Funds> leftOf(AccountId account) {
        return database.list(
                LEFT,
                row -> new Funds(new PaymentId(row.uuid("id")), row.money("left_minor", "currency")),
                account.value());
    }
}
