package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.Purchase;
import coop.rochdale.dues.RefundId;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables invoice and settlement. Callers hold the membership, so that nobody else settles its invoices meanwhile. */
@Dependent
class JpaInvoices implements Invoices {

    private static final String ISSUE = "insert into invoice"
            + " (id, membership, interval, covers, due, amount_minor, currency, issued_at)"
            + " values (?, ?, ?, daterange(?, ?), ?, ?, ?, ?) returning number";
    private static final String UNCOVERED = "select " + InvoiceRows.COLUMNS
            + " from invoice i where i.membership = ? and i.paid_at is null order by lower(i.covers)";
    private static final String SETTLE =
            "insert into settlement (invoice, payment, amount_minor, settled_at) values (?, ?, ?, ?)";
    private static final String PAID = "update invoice i set paid_at = ? where i.id = ? and i.paid_at is null"
            + " and i.amount_minor <= (select sum(s.amount_minor) from settlement s where s.invoice = i.id)";
    private static final String BOUGHT = "update invoice set bought = daterange(?, ?) where id = ?";
    private static final String TAKE_BACK =
            "insert into settlement (invoice, payment, refund, amount_minor, settled_at) values (?, ?, ?, ?, ?)";
    private static final String UNPAID = """
            with paid as (select id, membership, lower(bought) as from_day, upper(bought) as to_day
                          from invoice where id = ? and paid_at is not null and amount_minor >
                              (select sum(s.amount_minor) from settlement s where s.invoice = invoice.id))
            update invoice i set paid_at = null, bought = null from paid where i.id = paid.id
            returning paid.membership, paid.from_day, paid.to_day
            """;

    private final Database database;

    @Inject
    JpaInvoices(Database database) {
        this.database = database;
    }

    @Override
    public Invoice issue(NewInvoice invoice) {
        long number = database.one(
                        ISSUE,
                        row -> row.number("number"),
                        invoice.id().value(),
                        invoice.membership().value(),
                        invoice.interval().word(),
                        invoice.period().from(),
                        invoice.period().to(),
                        invoice.due(),
                        invoice.amount().amountMinor(),
                        invoice.amount().currency().getCurrencyCode(),
                        invoice.issuedAt())
                .orElseThrow();
        return new Invoice(
                invoice.id(),
                number,
                invoice.interval(),
                invoice.period(),
                invoice.due(),
                invoice.amount(),
                Money.zero(invoice.amount().currency()));
    }

    @Override
    public List<Invoice> uncoveredOf(MembershipId membership) {
        return database.list(UNCOVERED, InvoiceRows::invoice, membership.value());
    }

    @Override
    public Optional<MembershipId> membershipOf(InvoiceId invoice) {
        return database.one(
                "select membership from invoice where id = ?",
                row -> new MembershipId(row.uuid("membership")),
                invoice.value());
    }

    @Override
    public Optional<MembershipId> membershipOf(long number) {
        return database.one(
                "select membership from invoice where number = ?",
                row -> new MembershipId(row.uuid("membership")),
                number);
    }

    @Override
    public void settle(List<Settlement> settlements, Instant at) {
        take(settlements, at);
        settlements.stream()
                .map(Settlement::invoice)
                .distinct()
                .forEach(invoice -> database.run(PAID, at, invoice.value()));
    }

    private void take(List<Settlement> settlements, Instant at) {
        for (Settlement settlement : settlements) {
            database.run(
                    SETTLE,
                    settlement.invoice().value(),
                    settlement.payment().value(),
                    settlement.amount().amountMinor(),
                    at);
        }
    }

    @Override
    public void bought(InvoiceId invoice, Days days) {
        database.run(BOUGHT, days.from(), days.to(), invoice.value());
    }

    @Override
    public List<Purchase> takeBack(RefundId refund, List<Settlement> settled, List<Settlement> kept, Instant at) {
        for (Settlement settlement : settled) {
            database.run(
                    TAKE_BACK,
                    settlement.invoice().value(),
                    settlement.payment().value(),
                    refund.value(),
                    settlement.amount().negated().amountMinor(),
                    at);
        }
        take(kept, at);
        return settled.stream()
                .flatMap(settlement ->
                        database
                                .one(
                                        UNPAID,
                                        JpaInvoices::purchase,
                                        settlement.invoice().value())
                                .stream())
                .toList();
    }

    private static Purchase purchase(Row row) throws SQLException {
        return new Purchase(
                new MembershipId(row.uuid("membership")), new Days(row.date("from_day"), row.date("to_day")));
    }
}
