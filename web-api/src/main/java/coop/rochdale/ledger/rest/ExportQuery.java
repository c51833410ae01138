package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Parameters;
import coop.rochdale.ledger.LedgerQueries.Days;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which form the books are wished for, and which days of them. Use it as a {@code @BeanParam}. */
public class ExportQuery {

    private static final String OPEN_COLLECTIVE = "open-collective";

    @QueryParam("format")
    @Parameter(
            description = "Without one it is CSV.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"csv", "hledger", "beancount"}))
    private @Nullable String format;

    @QueryParam("profile")
    @Parameter(
            description = "The columns of CSV: our own, or Open Collective's.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {OPEN_COLLECTIVE}))
    private @Nullable String profile;

    @QueryParam("from")
    @Parameter(
            description = "Only what was booked on or after this day.",
            example = "2026-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Only what was booked on or before this day.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String to;

    Days days() {
        return new Days(Parameters.query("from", from, LocalDate.class), Parameters.query("to", to, LocalDate.class));
    }

    ExportKind kind() {
        Format wished = Parameters.query("format", format, Format.class).orElse(Format.CSV);
        Optional<String> columns = Optional.ofNullable(profile);
        if (columns.isEmpty()) {
            return wished.kind;
        }
        if (!columns.equals(Optional.of(OPEN_COLLECTIVE))) {
            throw malformed("Use open-collective, or leave it out.");
        }
        if (wished != Format.CSV) {
            throw malformed("Only csv has columns to choose; leave it out.");
        }
        return ExportKind.OPEN_COLLECTIVE;
    }

    private static Refused malformed(String why) {
        return Refused.because(CommonRefusal.MALFORMED_REQUEST, "the query parameter \"profile\": " + why);
    }

    /** The words of the query. */
    enum Format {
        CSV(ExportKind.CSV),
        HLEDGER(ExportKind.HLEDGER),
        BEANCOUNT(ExportKind.BEANCOUNT);

        private final ExportKind kind;

        Format(ExportKind kind) {
            this.kind = kind;
        }
    }
}
