package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.RefundId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table payment; the constraint payment_recorded_once stands behind the lock on provider and reference, payment_rest_once
 * behind the lock on the payer's membership.
 */
@Dependent
class JpaPayments implements Payments {

    private static final String ADD = """
            insert into payment (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at,
                                 recorded_by, transaction, rest_of)
            select id, provider, reference, membership, amount_minor, currency, received_on, recorded_at, recorded_by, transaction,
                   rest_of
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::date[], ?::timestamptz[],
                        ?::uuid[], ?::uuid[], ?::uuid[]) with ordinality
                as p (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at, recorded_by,
                      transaction, rest_of, place) order by place
            """;
    private static final String LEFT = """
            select m.account, p.id, p.currency, p.amount_minor - coalesce(s.used, 0) as left_minor
            from membership m join payment p on p.membership = m.id
            left join lateral (
                select sum(amount_minor)::bigint as used from settlement where settlement.payment = p.id) s on true
            where m.account = any(?::uuid[]) and p.amount_minor > coalesce(s.used, 0)
              and not exists (select from refund r where r.payment = p.id)
            order by p.recorded_at, p.id
            """;

    private final Database database;

    @Inject
    JpaPayments(Database database) {
        this.database = database;
    }

    @Override
    public Map<Receipt.Name, Recorded> recordedAs(Set<Receipt.Name> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        List<Receipt.Name> asked = List.copyOf(names);
        return database
                .list(
                        "select * from hold_payment_names(?, ?)",
                        JpaPayments::recorded,
                        Columns.of(asked, Receipt.Name::provider),
                        Columns.of(asked, Receipt.Name::reference))
                .stream()
                .collect(Collectors.toMap(recorded -> recorded.receipt().name(), Function.identity()));
    }

    private static Recorded recorded(Row row) throws SQLException {
        return new Recorded(
                new PaymentId(row.uuid("id")),
                new Receipt(
                        row.money("amount_minor", "currency"),
                        row.text("provider"),
                        row.text("reference"),
                        row.date("received_on")));
    }

    @Override
    public void addAll(List<Payment> payments) {
        database.run(
                ADD,
                Columns.of(payments, each -> each.id().value()),
                Columns.of(payments, each -> each.receipt().provider()),
                Columns.of(payments, each -> each.receipt().reference()),
                Columns.of(payments, each -> each.membership().value()),
                Columns.of(payments, each -> each.receipt().amount().amountMinor()),
                Columns.of(payments, each -> each.receipt().amount().currency().getCurrencyCode()),
                Columns.of(payments, each -> each.receipt().receivedOn()),
                Columns.of(payments, Payment::recordedAt),
                Columns.of(
                        payments,
                        each -> each.recordedBy().map(AccountId::value).orElse(null)),
                Columns.of(payments, each -> each.transaction().value()),
                Columns.of(payments, each -> each.restOf().map(RefundId::value).orElse(null)));
    }

    private record Left(AccountId account, Funds funds) {}

    @Override
    public Map<AccountId, List<Funds>> leftOf(Set<AccountId> accounts) {
        return database
                .list(
                        LEFT,
                        row -> new Left(
                                new AccountId(row.uuid("account")),
                                new Funds(new PaymentId(row.uuid("id")), row.money("left_minor", "currency"))),
                        accounts.stream().map(AccountId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(Left::account, Collectors.mapping(Left::funds, Collectors.toList())));
    }
}
