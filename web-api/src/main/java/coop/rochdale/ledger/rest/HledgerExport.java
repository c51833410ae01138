package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import java.io.IOException;
import java.io.Writer;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A journal as hledger and Ledger read it; whatever they are strict about is declared before its first use. */
final class HledgerExport implements ExportFormat {

    private static final int WIDEST_ACCOUNT = 40;
    private static final List<String> NOTES = List.of("id", "subject", "act", "handle", "reverses", "reason");

    private final Set<LedgerAccount> accounts = new HashSet<>();
    private final Set<Currency> currencies = new HashSet<>();

    @Override
    public void begin(Writer out) throws IOException {
        out.write("; The ledger of a co-op that runs Rochdale.\n\n");
        for (String note : NOTES) {
            out.write("tag " + note + "\n");
        }
        out.write("\n");
    }

    @Override
    public void add(Transaction transaction, Writer out) throws IOException {
        for (Posting posting : transaction.postings()) {
            declare(posting, out);
        }
        out.write(transaction.bookedOn() + " (" + transaction.number() + ") " + line(transaction.description()) + "\n");
        note("id", Optional.of(transaction.id()), out);
        note("subject", transaction.subject(), out);
        note("act", transaction.act(), out);
        note("handle", transaction.party().flatMap(Party::handle), out);
        note("reverses", transaction.reversal().map(Reversal::of), out);
        note("reason", transaction.reversal().map(Reversal::reason), out);
        for (Posting posting : transaction.postings()) {
            String account = posting.account().name();
            out.write("    " + account + " ".repeat(Math.max(2, WIDEST_ACCOUNT - account.length())));
            out.write(posting.amount() + "\n");
        }
        out.write("\n");
    }

    @Override
    public void end(long transactions, Writer out) throws IOException {
        out.write("; The end, after " + transactions + " transactions.\n");
    }

    private void declare(Posting posting, Writer out) throws IOException {
        Currency currency = posting.amount().currency();
        if (currencies.add(currency)) {
            out.write("commodity " + currency + "\n");
            if (currency.getDefaultFractionDigits() > 0) {
                // Without decimals hledger wants a point there, and Ledger wants none.
                out.write("    format " + Money.ofMinor(thousand(currency), currency) + "\n");
            }
            out.write("\n");
        }
        if (accounts.add(posting.account())) {
            out.write("account " + posting.account() + "\n\n");
        }
    }

    /** A thousand of it, in minor units. */
    private static long thousand(Currency currency) {
        long thousand = 1_000;
        for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
            thousand *= 10;
        }
        return thousand;
    }

    private static void note(String name, Optional<?> value, Writer out) throws IOException {
        if (value.isPresent()) {
            out.write("    ; " + name + ": " + line(value.orElseThrow().toString()) + "\n");
        }
    }

    /** On one line, and not ended by what begins a comment. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replace(';', ',').strip();
    }
}
