package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.Purchase;
import coop.rochdale.dues.RefundId;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables invoice and settlement. Callers hold the membership, so that nobody else settles its invoices meanwhile. */
@Dependent
class JpaInvoices implements Invoices {

    private static final String ISSUE = "insert into invoice"
            + " (id, membership, interval, covers, due, amount_minor, currency, issued_at)"
            + " values (?, ?, ?, daterange(?, ?), ?, ?, ?, ?) returning number";
    private static final String UNCOVERED = "select i.membership, " + InvoiceRows.COLUMNS
            + " from invoice i where i.membership = any(?::uuid[]) and i.paid_at is null order by lower(i.covers)";
    private static final String SETTLE = """
            with taken as materialized (
                select * from unnest(?::uuid[], ?::uuid[], ?::bigint[]) with ordinality
                    as t (invoice, payment, amount_minor, place)),
            noted as (
                insert into settlement (invoice, payment, amount_minor, settled_at)
                select invoice, payment, amount_minor, ? from taken order by place)
            update invoice i set paid_at = ?, bought = daterange(b.from_day, b.to_day)
            from unnest(?::uuid[], ?::date[], ?::date[]) as b (invoice, from_day, to_day)
            where i.id = b.invoice and i.paid_at is null
              and i.amount_minor <= (select coalesce(sum(s.amount_minor), 0) from settlement s where s.invoice = i.id)
                                    + (select coalesce(sum(t.amount_minor), 0) from taken t where t.invoice = i.id)
            """;
    private static final String TAKE_BACK =
            "insert into settlement (invoice, payment, refund, amount_minor, settled_at) values (?, ?, ?, ?, ?)";
    private static final String UNPAID = """
            with paid as (select id, membership, lower(bought) as from_day, upper(bought) as to_day
                          from invoice where id = ? and paid_at is not null and amount_minor >
                              (select sum(s.amount_minor) from settlement s where s.invoice = invoice.id))
            update invoice i set paid_at = null, bought = null from paid where i.id = paid.id
            returning i.id, paid.membership, paid.from_day, paid.to_day
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

    private record Open(MembershipId membership, Invoice invoice) {}

    @Override
    public Map<MembershipId, List<Invoice>> uncoveredOf(Set<MembershipId> memberships) {
        return database
                .list(
                        UNCOVERED,
                        row -> new Open(new MembershipId(row.uuid("membership")), InvoiceRows.invoice(row)),
                        memberships.stream().map(MembershipId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Open::membership, Collectors.mapping(Open::invoice, Collectors.toList())));
    }

    @Override
    public Optional<MembershipId> membershipOf(InvoiceId invoice) {
        return database.one(
                "select membership from invoice where id = ?",
                row -> new MembershipId(row.uuid("membership")),
                invoice.value());
    }

    @Override
    public Map<Long, MembershipId> membershipsOf(Set<Long> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        "select number, membership from invoice where number = any(?::bigint[])",
                        row -> Map.entry(row.number("number"), new MembershipId(row.uuid("membership"))),
                        Columns.of(List.copyOf(numbers), number -> number))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void settle(List<Settlement> settlements, List<Purchase> bought, Instant at) {
        int covered = database.run(
                SETTLE,
                Columns.of(settlements, settlement -> settlement.invoice().value()),
                Columns.of(settlements, settlement -> settlement.payment().value()),
                Columns.of(settlements, settlement -> settlement.amount().amountMinor()),
                at,
                at,
                Columns.of(bought, purchase -> purchase.invoice().value()),
                Columns.of(bought, purchase -> purchase.days().from()),
                Columns.of(bought, purchase -> purchase.days().to()));
        if (covered != bought.size()) {
            throw new IllegalStateException("an invoice buys once, when it is covered");
        }
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
        if (!kept.isEmpty()) {
            settle(kept, List.of(), at);
        }
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
                new InvoiceId(row.uuid("id")),
                new MembershipId(row.uuid("membership")),
                new Days(row.date("from_day"), row.date("to_day")));
    }
}
