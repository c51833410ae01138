package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Parameters;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which transactions are wished for. Use it as a {@code @BeanParam}. */
public class TransactionQuery {

    @QueryParam("account")
    @Parameter(description = "Only those that touch this account.", example = "income:dues")
    private @Nullable String account;

    @QueryParam("from")
    @Parameter(
            description = "Only those booked on or after this day.",
            example = "2026-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Only those booked on or before this day.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String to;

    @QueryParam("act")
    @Parameter(
            description = "Only those that rest on the act with this id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String act;

    @QueryParam("event")
    @Parameter(
            description = "Only those that were booked with the event of this number.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "1"))
    private @Nullable String event;

    LedgerQueries.Wanted wanted() {
        LedgerQueries.Wanted days = LedgerQueries.Wanted.all()
                .within(Parameters.query("from", from, LocalDate.class), Parameters.query("to", to, LocalDate.class));
        LedgerQueries.Wanted touching = Optional.ofNullable(account)
                .map(TransactionQuery::named)
                .map(days::of)
                .orElse(days);
        return Parameters.query("act", act, UUID.class)
                .map(ActId::new)
                .map(touching::by)
                .orElse(touching);
    }

    Optional<Long> event() {
        return Parameters.query("event", event, Long.class);
    }

    private static LedgerAccount named(String name) {
        try {
            return new LedgerAccount(name);
        } catch (IllegalArgumentException wrong) {
            throw Refused.because(
                    CommonRefusal.MALFORMED_REQUEST, "the query parameter \"account\": " + wrong.getMessage());
        }
    }
}
