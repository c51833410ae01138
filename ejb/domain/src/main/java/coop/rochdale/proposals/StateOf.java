package coop.rochdale.proposals;

import java.time.Instant;

/** The one answer to where a proposal stands. The database's view {@code proposal_state} says the same, for lists. */
public final class StateOf {

    private StateOf() {}

    public static State of(Facts facts, Instant now) {
        if (facts.withdrawal().isPresent()) {
            return State.WITHDRAWN;
        }
        if (facts.voting().isPresent()) {
            return sinceOpening(facts, facts.voting().get(), now);
        }
        return facts.deliberation()
                .map(deliberation -> isExpired(deliberation, now) ? State.WITHDRAWN : State.DELIBERATION)
                .orElse(State.DRAFT);
    }

    /** What the clock brings about next, and is due at this instant. */
    public static DueStep due(Facts facts, Instant now) {
        if (facts.withdrawal().isPresent() || facts.deliberation().isEmpty()) {
            return DueStep.NONE;
        }
        if (facts.voting().isEmpty()) {
            return dueInDeliberation(facts.deliberation().get(), now);
        }
        return switch (of(facts, now)) {
            case CLOSED -> DueStep.SEAL;
            case PASSED -> DueStep.ENACT;
            default -> DueStep.NONE;
        };
    }

    private static DueStep dueInDeliberation(Facts.Deliberation deliberation, Instant now) {
        if (isExpired(deliberation, now)) {
            return DueStep.EXPIRE;
        }
        Timetable timetable = deliberation.timetable();
        boolean opens = !now.isBefore(timetable.until()) && timetable.isSecondedBy(deliberation.seconds());
        return opens ? DueStep.OPEN : DueStep.NONE;
    }

    private static boolean isExpired(Facts.Deliberation deliberation, Instant now) {
        Timetable timetable = deliberation.timetable();
        return !timetable.isSecondedBy(deliberation.seconds()) && !now.isBefore(timetable.secondsUntil());
    }

    private static State sinceOpening(Facts facts, Facts.Voting voting, Instant now) {
        if (voting.verdict().isEmpty()) {
            return now.isBefore(voting.closesAt()) ? State.VOTING : State.CLOSED;
        }
        if (!voting.verdict().get().passed()) {
            return State.REJECTED;
        }
        if (facts.enactment().isPresent()) {
            return State.ENACTED;
        }
        return facts.failure().isPresent() ? State.FAILED : State.PASSED;
    }
}
