package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line for each posting. */
final class CsvExport implements ExportFormat {

    private static final List<String> COLUMNS = List.of(
            "number",
            "bookedOn",
            "recordedAt",
            "description",
            "account",
            "amount",
            "currency",
            "handle",
            "id",
            "subject",
            "act",
            "reverses",
            "reason");

    @Override
    public void begin(Writer out) throws IOException {
        Csv.line(COLUMNS, out);
    }

    @Override
    public void add(Transaction transaction, Writer out) throws IOException {
        for (Posting posting : transaction.postings()) {
            Csv.line(line(transaction, posting), out);
        }
    }

    @Override
    public void end(long transactions, Writer out) {
        // A table has rows and nothing else.
    }

    private static List<String> line(Transaction transaction, Posting posting) {
        return List.of(
                Long.toString(transaction.number()),
                transaction.bookedOn().toString(),
                transaction.recordedAt().toString(),
                transaction.description(),
                posting.account().name(),
                posting.amount().amount(),
                posting.amount().currency().getCurrencyCode(),
                transaction.party().flatMap(Party::handle).orElse(""),
                transaction.id().toString(),
                transaction.subject().map(String::valueOf).orElse(""),
                transaction.act().map(String::valueOf).orElse(""),
                transaction.reversal().map(reversal -> reversal.of().toString()).orElse(""),
                transaction.reversal().map(Reversal::reason).orElse(""));
    }
}
