package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Someone holds a seat of a position for a time, with the notice period their contract began with. */
public record Employment(
        EmploymentId id,
        PositionId position,
        int seat,
        AccountId account,
        Instant startsAt,
        Optional<Ending> ending,
        Span notice,
        ActId act) {

    public Tenure tenure() {
        return new Tenure(startsAt, ending.map(Ending::at));
    }

    /** The first instant a notice given now can end it: after the notice, and not before it would begin. */
    public Instant earliestEnd(Instant now) {
        Instant noticed = notice.after(now);
        return noticed.isBefore(startsAt) ? startsAt : noticed;
    }

    /**
     * The time it earns whatever the co-op decides from then on (R13): through the day on which a notice would be over, or
     * until its end; none where it would not begin any more.
     */
    public Tenure bound(Instant now) {
        Instant noticed = notice.after(now);
        if (noticed.isBefore(startsAt)) {
            return new Tenure(startsAt, Optional.of(startsAt));
        }
        Instant over =
                Span.day(noticed).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = ending.map(Ending::at).filter(at -> at.isBefore(over)).orElse(over);
        return new Tenure(startsAt, Optional.of(end));
    }

    /** The same employment, ended by an act after its notice; unchanged if it ends no later than that already. */
    public Employment noticedBy(ActId ending, EndReason why, Instant now) {
        return ended(new Ending(earliestEnd(now), why, Optional.of(ending)));
    }

    /** The same employment, resigned from. */
    public Employment resigned(Instant until) {
        return ended(Ending.resigned(until));
    }

    /** Whether it ends, for whatever reason, at that instant or before. */
    public boolean endsBy(Instant instant) {
        return tenure().isOverAt(instant);
    }

    /** The day whose salary is shown for it: today, or its first day before it begins, or the day it ended. */
    public LocalDate paidOn(Instant now) {
        Instant last = ending.map(Ending::at).filter(end -> end.isBefore(now)).orElse(now);
        Instant shown = last.isBefore(startsAt) ? startsAt : last;
        return Span.day(shown);
    }

    private Employment ended(Ending wished) {
        return endsBy(wished.at())
                ? this
                : new Employment(id, position, seat, account, startsAt, Optional.of(wished), notice, act);
    }
}
