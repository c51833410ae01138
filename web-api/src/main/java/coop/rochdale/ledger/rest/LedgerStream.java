package coop.rochdale.ledger.rest;

import coop.rochdale.ledger.LedgerQueries.Place;
import coop.rochdale.ledger.Transaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the books as they are read, one handful after the other; the first is read before the answer begins. */
final class LedgerStream implements StreamingOutput {

    private final ExportFormat format;
    private final List<Transaction> first;
    private final Function<Optional<Place>, List<Transaction>> next;

    LedgerStream(ExportFormat format, Function<Optional<Place>, List<Transaction>> next) {
        this.format = format;
        this.first = next.apply(Optional.empty());
        this.next = next;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        format.begin(out);
        List<Transaction> handful = first;
        long written = 0;
        while (!handful.isEmpty()) {
            for (Transaction transaction : handful) {
                format.add(transaction, out);
            }
            written += handful.size();
            handful = next.apply(Optional.of(Place.of(handful.get(handful.size() - 1))));
        }
        format.end(written, out);
        out.flush();
    }

    /** How many bytes all of it takes, which nobody knows without reading it. */
    long length() {
        Scale scale = new Scale();
        try {
            write(scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scale.bytes;
    }

    private static final class Scale extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
