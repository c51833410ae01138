package coop.rochdale.books.rest;

import coop.rochdale.books.Breach;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time at which everything that must hold is recomputed. */
@Schema(name = "Check", description = "Without `finishedAt` it waits or is being made.")
public record CheckJson(
        UUID id,

        @Schema(description = "The day, in UTC, it is the nightly check of; none if operations asked for it.") @Nullable
        LocalDate night,

        Instant requestedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,

        @Schema(description = "How many rules were looked at.") @Nullable
        Integer rules,

        @Schema(description = "How many rows break one; 0 is as it must be.") @Nullable
        Long broken,

        @Schema(description = "Which rows, at most a hundred of each rule.")
        List<BreachJson> breaches) {

    static CheckJson of(CheckRun run) {
        Optional<Verdict> verdict = run.outcome().map(CheckRun.Outcome::verdict);
        return new CheckJson(
                run.id().value(),
                run.night().orElse(null),
                run.requestedAt(),
                run.begunAt().orElse(null),
                run.outcome().map(CheckRun.Outcome::finishedAt).orElse(null),
                verdict.map(Verdict::rules).orElse(null),
                verdict.map(Verdict::broken).orElse(null),
                verdict.map(Verdict::breaches).orElse(List.of()).stream()
                        .map(BreachJson::of)
                        .toList());
    }

    /** A row that breaks a rule. */
    @Schema(name = "Breach")
    public record BreachJson(
            @Schema(example = "ledger.transaction-balances") String rule,

            String table,

            @Schema(description = "Its key; none for ballots, lest it tell who cast one.") @Nullable
            String row) {

        static BreachJson of(Breach breach) {
            return new BreachJson(breach.rule(), breach.table(), breach.row().orElse(null));
        }
    }
}
