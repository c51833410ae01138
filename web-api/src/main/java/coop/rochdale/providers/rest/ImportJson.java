package coop.rochdale.providers.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was imported, and what became of its lines. */
@Schema(
        name = "Import",
        description =
                "While `lines.waiting` is not 0 the server is at it: look again. `matched` and `unmatched` hold the"
                        + " first 100 of each; all are in `/payments/imports/{id}/lines`.")
public record ImportJson(
        UUID id,
        String provider,
        Instant recordedAt,
        List<StatementJson> statements,
        LinesJson lines,
        List<ArrivalJson> matched,
        List<ArrivalJson> unmatched) {

    static ImportJson of(ImportView view) {
        return new ImportJson(
                view.id().value(),
                view.provider(),
                view.recordedAt(),
                view.statements().stream().map(StatementJson::of).toList(),
                LinesJson.of(view.lines()),
                view.matched().stream().map(ArrivalJson::of).toList(),
                view.unmatched().stream().map(ArrivalJson::of).toList());
    }

    /** A bank's statement within the file. */
    @Schema(name = "BankStatement")
    public record StatementJson(String account, MoneyJson opening, MoneyJson closing) {

        static StatementJson of(Statement statement) {
            return new StatementJson(
                    statement.account(), MoneyJson.of(statement.opening()), MoneyJson.of(statement.closing()));
        }
    }

    /** How many lines came to what. */
    @Schema(name = "ImportedLines")
    public record LinesJson(
            long waiting,
            long matched,
            long unmatched,
            long ignored,
            long paidOut,
            long takenBack,
            long booked,
            long dismissed) {

        static LinesJson of(Map<Outcome, Long> lines) {
            return new LinesJson(
                    count(lines, Outcome.WAITING),
                    count(lines, Outcome.MATCHED),
                    count(lines, Outcome.UNMATCHED),
                    count(lines, Outcome.IGNORED),
                    count(lines, Outcome.PAID_OUT),
                    count(lines, Outcome.TAKEN_BACK),
                    count(lines, Outcome.BOOKED),
                    count(lines, Outcome.DISMISSED));
        }

        private static long count(Map<Outcome, Long> lines, Outcome outcome) {
            return lines.getOrDefault(outcome, 0L);
        }
    }
}
