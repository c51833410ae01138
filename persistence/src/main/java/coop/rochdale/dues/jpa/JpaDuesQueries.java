package coop.rochdale.dues.jpa;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.MonthlyIncome;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an invoice is void follows from the standing of its membership. */
@Dependent
class JpaDuesQueries implements DuesQueries {

    private static final String INVOICES = "select " + InvoiceRows.COLUMNS
            + ", m.standing from invoice i join member_standing(?) m on m.membership = i.membership";
    private static final String PAYMENT =
            "select p.*, m.account, r.payment as left_of from payment p join membership m on m.id = p.membership"
                    + " left join refund r on r.id = p.rest_of where p.id = ?";
    private static final String SETTLED = "select invoice, sum(amount_minor)::bigint as amount_minor from settlement"
            + " where payment = ? and refund is null group by invoice order by min(settled_at), invoice";
    /** Summed per person first: that needs no sorting of all settlements, as counting distinct people would. */
    private static final String PER_MONTH = """
            select to_char(month, 'YYYY-MM') as month, currency, sum(income)::bigint as income_minor, count(*) as payers
            from (select date_trunc('month', s.settled_at at time zone 'UTC') as month, p.currency, m.account,
                         sum(s.amount_minor) as income
                  from settlement s join payment p on p.id = s.payment join membership m on m.id = p.membership
                  where p.provider <> 'labour'
                  group by 1, 2, 3) paid
            group by paid.month, currency order by paid.month desc limit 120
            """;

    private final Database database;

    @Inject
    JpaDuesQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<InvoiceView> invoicesOf(AccountId account, Instant at, Page.Wish wish) {
        List<InvoiceView> invoices = database.list(
                INVOICES + " where m.account = ? and i.number < ? order by i.number desc limit ?",
                JpaDuesQueries::view,
                at,
                account.value(),
                wish.after().map(Keys::number).orElse(Long.MAX_VALUE),
                wish.limit() + 1);
        return Page.of(invoices, wish, invoice -> Long.toString(invoice.number()));
    }

    @Override
    public Optional<InvoiceView> invoiceOf(AccountId account, InvoiceId invoice, Instant at) {
        return database.one(
                INVOICES + " where m.account = ? and i.id = ?",
                JpaDuesQueries::view,
                at,
                account.value(),
                invoice.value());
    }

    @Override
    public Optional<InvoiceView> openInvoiceOf(MembershipId membership, Instant at) {
        return database
                .list(
                        INVOICES + " where i.membership = ? and i.paid_at is null order by lower(i.covers) limit 1",
                        JpaDuesQueries::view,
                        at,
                        membership.value())
                .stream()
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .findFirst();
    }

    @Override
    public Optional<PaymentView> payment(PaymentId payment) {
        return database.one(PAYMENT, JpaDuesQueries::payment, payment.value()).map(this::whole);
    }

    @Override
    public List<MonthlyIncome> incomePerMonth() {
        return database.list(
                PER_MONTH,
                row -> new MonthlyIncome(
                        YearMonth.parse(row.text("month")),
                        row.money("income_minor", "currency"),
                        row.number("payers")));
    }

    private PaymentView whole(PaymentView payment) {
        return new JpaRefunds(database)
                .of(payment.id())
                .map(payment::refunded)
                .orElseGet(() -> withSettlements(payment));
    }

    private PaymentView withSettlements(PaymentView payment) {
        Money received = payment.receipt().amount();
        List<Settlement> settled = database.list(
                SETTLED,
                row -> new Settlement(
                        new InvoiceId(row.uuid("invoice")),
                        payment.id(),
                        Money.ofMinor(row.number("amount_minor"), received.currency())),
                payment.id().value());
        return payment.settling(settled);
    }

    private static PaymentView payment(Row row) throws SQLException {
        Money amount = row.money("amount_minor", "currency");
        return new PaymentView(
                new PaymentId(row.uuid("id")),
                new MembershipId(row.uuid("membership")),
                new AccountId(row.uuid("account")),
                new Receipt(amount, row.text("provider"), row.text("reference"), row.date("received_on")),
                row.instant("recorded_at"),
                new TransactionId(row.uuid("transaction")),
                List.of(),
                Optional.empty(),
                row.maybeUuid("left_of").map(PaymentId::new));
    }

    private static InvoiceView view(Row row) throws SQLException {
        Invoice invoice = InvoiceRows.invoice(row);
        Standing standing = Standing.valueOf(row.text("standing").toUpperCase(Locale.ROOT));
        return InvoiceView.of(invoice, standing);
    }
}
