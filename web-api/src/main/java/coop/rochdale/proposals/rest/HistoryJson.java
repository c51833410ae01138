package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.ActId;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Timetable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has happened to a proposal so far; what has not happened is left out. */
@Schema(name = "ProposalHistory", description = "What has happened to a proposal so far; the rest is left out.")
public record HistoryJson(
        Instant createdAt,
        @Schema(implementation = Instant.class) Optional<Instant> submittedAt,
        @Schema(implementation = DeliberationJson.class) Optional<DeliberationJson> deliberation,
        @Schema(implementation = Instant.class) Optional<Instant> openedAt,
        @Schema(implementation = Instant.class) Optional<Instant> sealedAt,
        @Schema(implementation = WithdrawalJson.class) Optional<WithdrawalJson> withdrawal,
        @Schema(implementation = FailureJson.class) Optional<FailureJson> failure,
        @Schema(implementation = Instant.class) Optional<Instant> enactedAt,

        @Schema(description = "The id of the act it became.", implementation = String.class)
        Optional<UUID> act) {

    static HistoryJson of(Instant createdAt, Facts facts) {
        return new HistoryJson(
                createdAt,
                facts.deliberation().map(Facts.Deliberation::submittedAt),
                facts.deliberation().map(DeliberationJson::of),
                facts.voting().map(Facts.Voting::openedAt),
                facts.voting().flatMap(Facts.Voting::verdict).map(Facts.Verdict::sealedAt),
                facts.withdrawal().map(WithdrawalJson::of),
                facts.failure().map(FailureJson::of),
                facts.enactment().map(Facts.Enactment::at),
                facts.enactment().map(Facts.Enactment::act).map(ActId::value));
    }

    /** The deliberation of the latest revision. */
    @Schema(name = "Deliberation", description = "The deliberation of the latest revision.")
    public record DeliberationJson(
            Instant since,

            @Schema(description = "When voting opens at the earliest.")
            Instant until,

            @Schema(description = "How many have seconded this revision.")
            int seconds,

            @Schema(description = "How many other voting members must second it before voting opens.")
            int secondsNeeded,

            @Schema(description = "When it is withdrawn if seconds are missing.")
            Instant secondsUntil) {

        static DeliberationJson of(Facts.Deliberation deliberation) {
            Timetable timetable = deliberation.timetable();
            return new DeliberationJson(
                    timetable.since(),
                    timetable.until(),
                    deliberation.seconds(),
                    timetable.secondsNeeded(),
                    timetable.secondsUntil());
        }
    }

    /** That and why it was withdrawn. */
    @Schema(name = "Withdrawal")
    public record WithdrawalJson(
            Instant at,

            @Schema(
                    implementation = String.class,
                    enumeration = {"author", "missing-seconds"})
            Facts.Cause by) {

        static WithdrawalJson of(Facts.Withdrawal withdrawal) {
            return new WithdrawalJson(withdrawal.at(), withdrawal.cause());
        }
    }

    /** Why it was not enacted. */
    @Schema(name = "EnactmentFailure", description = "Why no measure was carried out when it was tried last.")
    public record FailureJson(
            Instant at,

            @Schema(description = "The code of the refusal.")
            String code,

            @Schema(description = "Which measure, and why.") String detail,

            @Schema(description = "Until when it may be tried again.")
            Instant retryUntil) {

        static FailureJson of(Facts.Failure failure) {
            return new FailureJson(failure.at(), failure.code(), failure.detail(), failure.retryUntil());
        }
    }
}
