package coop.rochdale.members.workflow;

import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Ids;
import coop.rochdale.members.Closure;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Map;

/** What the public is told of memberships: that one begins or ends, never whose. */
public final class MemberEvents {

    private MemberEvents() {}

    public static NewEvent opened(MembershipId membership) {
        return NewEvent.of("membership.opened", membership.value(), Map.of());
    }

    /** Names the reason and, for an expulsion, the act. */
    public static NewEvent closed(MembershipId membership, Closure closure) {
        Map<String, Object> data = Map.of("reason", closure.reason().word());
        return closure.act()
                .map(act -> NewEvent.of("membership.closed", membership.value(), act, data))
                .orElseGet(() -> NewEvent.of("membership.closed", membership.value(), data));
    }

    /** Something that only its member may know of; the subject belongs to this event alone. */
    public static NewEvent changedInPrivate(Instant now) {
        return NewEvent.of("membership.changed", Ids.next(now), Map.of());
    }
}
