package coop.rochdale.ballots;

import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Body;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What decides whether somebody may cast a ballot: the vote if it has opened, and the bodies of their roll entries. */
public record Casting(Optional<Vote> vote, Set<Body> onRoll) {

    /** Why no ballot can be cast now, in any body or in the wished one; the first reason takes precedence. */
    public List<Objection> objections(Optional<Body> wished, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (vote.isEmpty()) {
            objections.add(Objection.of(BallotRefusal.NOT_OPEN));
            return objections;
        }
        vote.filter(opened -> opened.isClosedAt(now))
                .ifPresent(closed -> objections.add(Objection.of(BallotRefusal.CLOSED, closed.closesAt())));
        if (onRoll.isEmpty()) {
            objections.add(Objection.of(BallotRefusal.NOT_ON_ROLL));
        } else {
            wished.filter(body -> !onRoll.contains(body))
                    .ifPresent(body -> objections.add(Objection.of(BallotRefusal.NOT_IN_BODY, body.word())));
        }
        return objections;
    }
}
