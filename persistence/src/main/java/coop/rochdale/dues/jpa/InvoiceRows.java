package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import java.sql.SQLException;
import java.util.Locale;

/** How an invoice is read, with what has been settled of it. */
final class InvoiceRows {

    static final String COLUMNS = "i.id, i.number, i.interval, lower(i.covers) as from_day, upper(i.covers) as to_day,"
            + " i.due, i.amount_minor, i.currency,"
            + " (select coalesce(sum(s.amount_minor), 0)::bigint from settlement s where s.invoice = i.id)"
            + " as settled_minor";

    private InvoiceRows() {}

    static Invoice invoice(Row row) throws SQLException {
        return new Invoice(
                new InvoiceId(row.uuid("id")),
                row.number("number"),
                Interval.valueOf(row.text("interval").toUpperCase(Locale.ROOT)),
                new Days(row.date("from_day"), row.date("to_day")),
                row.date("due"),
                row.money("amount_minor", "currency"),
                row.money("settled_minor", "currency"));
    }
}
