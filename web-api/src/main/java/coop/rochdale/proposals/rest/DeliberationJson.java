package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Timetable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
