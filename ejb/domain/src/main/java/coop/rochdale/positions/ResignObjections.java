package coop.rochdale.positions;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Why someone cannot resign from an employment, to be employed until before an instant (R8). */
public final class ResignObjections {

    private ResignObjections() {}

    /** With the shortest notice the contract allows. */
    public static List<Objection> of(Employment employment, Actor actor, Instant now) {
        return of(employment, actor, employment.earliestEnd(now), now);
    }

    /** In this order: it is not theirs, it is over, the notice is too short, it ends no later anyway. */
    public static List<Objection> of(Employment employment, Actor actor, Instant until, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (!employment.account().equals(actor.account())) {
            objections.add(Objection.of(PositionRefusal.NOT_YOUR_EMPLOYMENT));
        }
        if (employment.endsBy(now)) {
            objections.addAll(ending(PositionRefusal.EMPLOYMENT_OVER, employment));
            return objections;
        }
        Instant earliest = employment.earliestEnd(now);
        if (until.isBefore(earliest)) {
            objections.add(Objection.of(PositionRefusal.NOTICE_TOO_SHORT, employment.notice(), earliest));
        }
        if (employment.endsBy(until)) {
            objections.addAll(ending(PositionRefusal.ENDS_EARLIER, employment));
        }
        return objections;
    }

    private static List<Objection> ending(PositionRefusal refusal, Employment employment) {
        return employment.ending().stream()
                .map(ending -> Objection.of(refusal, ending.at()))
                .toList();
    }
}
