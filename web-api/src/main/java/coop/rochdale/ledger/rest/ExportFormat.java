package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.Transaction;
import java.io.IOException;
import java.io.Writer;

/** How another program wants to read the books: transactions come in the order of their days, each as a whole. */
interface ExportFormat {

    void begin(Writer out) throws IOException;

    void add(Transaction transaction, Writer out) throws IOException;

    /** Says, where the format has a place for it, that nothing is missing after so many transactions. */
    void end(long transactions, Writer out) throws IOException;
}
