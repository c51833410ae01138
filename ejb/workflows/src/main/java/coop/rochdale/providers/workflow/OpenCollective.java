package coop.rochdale.providers.workflow;

import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.PaymentProvider;
import coop.rochdale.providers.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Open Collective, by the transactions that a collective exports as CSV: columns in any order, called as its interface
 * calls them ({@code legacyId}) or as people do ({@code Transaction ID}).
 */
@ApplicationScoped
public class OpenCollective implements PaymentProvider {

    public static final String NAME = "open-collective";
    private static final char MARK = '\uFEFF';

    public OpenCollective() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(Delivery delivery, Telling telling) {
        Reader text = new InputStreamReader(
                delivery.body(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CSVParser lines =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
            CollectiveColumns columns = CollectiveColumns.NONE;
            for (CSVRecord line : lines) {
                if (line.getRecordNumber() == 1) {
                    columns = CollectiveColumns.of(names(line));
                } else {
                    columns.reported(line).ifPresent(telling::moved);
                }
            }
            columns.requireAll();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw CollectiveColumns.unreadable("it breaks off, or is not CSV in UTF-8.");
        }
    }

    /** {@code Date & Time} and {@code datetime} are one name; a byte order mark is none. */
    private static List<String> names(CSVRecord header) {
        return header.stream()
                .map(name -> name.replace(Character.toString(MARK), "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", ""))
                .toList();
    }
}
