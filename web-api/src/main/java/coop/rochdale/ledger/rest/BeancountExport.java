package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Beancount reads; an account is opened on the day of its first posting. */
final class BeancountExport implements ExportFormat {

    private final Set<LedgerAccount> opened = new HashSet<>();

    @Override
    public void begin(Writer out) throws IOException {
        out.write("; The ledger of a co-op that runs Rochdale.\n\n");
    }

    @Override
    public void add(Transaction transaction, Writer out) throws IOException {
        for (Posting posting : transaction.postings()) {
            if (opened.add(posting.account())) {
                out.write(transaction.bookedOn() + " open " + name(posting.account()) + "\n\n");
            }
        }
        out.write(transaction.bookedOn() + " * " + quoted(transaction.description()) + "\n");
        note("number", Optional.of(transaction.number()), out);
        note("id", Optional.of(transaction.id()), out);
        note("subject", transaction.subject(), out);
        note("act", transaction.act(), out);
        note("handle", transaction.party().flatMap(Party::handle), out);
        note("reverses", transaction.reversal().map(Reversal::of), out);
        note("reason", transaction.reversal().map(Reversal::reason), out);
        for (Posting posting : transaction.postings()) {
            out.write("  " + name(posting.account()) + "  " + posting.amount() + "\n");
        }
        out.write("\n");
    }

    @Override
    public void end(long transactions, Writer out) throws IOException {
        out.write("; The end, after " + transactions + " transactions.\n");
    }

    /** Each part with a capital, as Beancount wants it: {@code assets:bank:main} is {@code Assets:Bank:Main}. */
    static String name(LedgerAccount account) {
        return Arrays.stream(account.name().split(":"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(":"));
    }

    private static void note(String name, Optional<?> value, Writer out) throws IOException {
        if (value.isPresent()) {
            out.write("  " + name + ": " + quoted(value.orElseThrow().toString()) + "\n");
        }
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
