package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.LedgerQueries.Balance;
import java.util.List;
import java.util.function.Function;

/** The forms the books can be taken away in. */
enum ExportKind {
    CSV("text/csv", "csv", before -> new CsvExport()),
    OPEN_COLLECTIVE("text/csv", "csv", OpenCollectiveExport::new),
    HLEDGER("text/plain", "journal", before -> new HledgerExport()),
    BEANCOUNT("text/plain", "beancount", before -> new BeancountExport());

    private final String mediaType;
    private final String ending;
    private final Function<List<Balance>, ExportFormat> format;

    ExportKind(String mediaType, String ending, Function<List<Balance>, ExportFormat> format) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.format = format;
    }

    String mediaType() {
        return mediaType + ";charset=utf-8";
    }

    String fileName() {
        return "ledger." + ending;
    }

    /** @param before what stood on each account before the first transaction */
    ExportFormat format(List<Balance> before) {
        return format.apply(before);
    }
}
