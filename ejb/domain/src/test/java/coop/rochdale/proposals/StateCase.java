package coop.rochdale.proposals;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of the grid that both the function and the database's view must agree on; times are hours around now. */
public record StateCase(String name, Facts facts, State state, DueStep due) {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Every combination that the facts allow, on either side of each deadline. */
    public static List<StateCase> around(Instant now) {
        List<StateCase> cases = new ArrayList<>(List.of(
                new StateCase("a draft", Facts.DRAFTED, State.DRAFT, DueStep.NONE),
                new StateCase(
                        "a withdrawn draft",
                        Facts.DRAFTED.withdrawn(new Facts.Withdrawal(now.minus(HOUR), Facts.Cause.AUTHOR)),
                        State.WITHDRAWN,
                        DueStep.NONE)));
        cases.addAll(inDeliberation(now));
        cases.addAll(sinceOpening(now));
        return cases;
    }

    private static List<StateCase> inDeliberation(Instant now) {
        Instant past = now.minus(HOUR);
        Instant future = now.plus(HOUR);
        return List.of(
                deliberating("talk goes on", timetable(future, future, 0), 0, State.DELIBERATION, DueStep.NONE),
                deliberating("talk is over", timetable(past, future, 0), 0, State.DELIBERATION, DueStep.OPEN),
                deliberating("no seconds needed", timetable(past, past, 0), 0, State.DELIBERATION, DueStep.OPEN),
                deliberating("seconds are missing", timetable(past, future, 2), 1, State.DELIBERATION, DueStep.NONE),
                deliberating("seconds came early", timetable(future, future, 2), 2, State.DELIBERATION, DueStep.NONE),
                deliberating("seconds came", timetable(past, future, 2), 2, State.DELIBERATION, DueStep.OPEN),
                deliberating(
                        "seconds came, server slept", timetable(past, past, 2), 3, State.DELIBERATION, DueStep.OPEN),
                deliberating("seconds never came", timetable(past, past, 2), 1, State.WITHDRAWN, DueStep.EXPIRE),
                deliberating(
                        "they end before talk does", timetable(future, past, 1), 0, State.WITHDRAWN, DueStep.EXPIRE),
                deliberating("until this instant", timetable(now, now, 0), 0, State.DELIBERATION, DueStep.OPEN),
                deliberating("seconds until this instant", timetable(past, now, 1), 0, State.WITHDRAWN, DueStep.EXPIRE),
                new StateCase(
                        "withdrawn though due",
                        deliberation(timetable(past, past, 0), 0)
                                .withdrawn(new Facts.Withdrawal(past, Facts.Cause.AUTHOR)),
                        State.WITHDRAWN,
                        DueStep.NONE));
    }

    private static List<StateCase> sinceOpening(Instant now) {
        Instant past = now.minus(HOUR);
        Facts.Voting over = new Facts.Voting(now.minus(HOUR.multipliedBy(3)), past, Optional.empty());
        Facts passed = open(now, decided(over, true));
        Facts.Failure failure = new Facts.Failure(past, "positions.full", "All seats are taken.", now.plus(HOUR));
        return List.of(
                new StateCase("the vote runs", open(now, voting(now.plus(HOUR))), State.VOTING, DueStep.NONE),
                new StateCase("it closes this instant", open(now, voting(now)), State.CLOSED, DueStep.SEAL),
                new StateCase("nobody has counted", open(now, over), State.CLOSED, DueStep.SEAL),
                new StateCase("it was rejected", open(now, decided(over, false)), State.REJECTED, DueStep.NONE),
                new StateCase("it passed", passed, State.PASSED, DueStep.ENACT),
                new StateCase("it failed", passed.failed(failure), State.FAILED, DueStep.NONE),
                new StateCase("it is an act", passed.enacted(enactment(now)), State.ENACTED, DueStep.NONE),
                new StateCase(
                        "it failed and is an act",
                        passed.failed(failure).enacted(enactment(now)),
                        State.ENACTED,
                        DueStep.NONE));
    }

    private static Facts.Enactment enactment(Instant now) {
        return new Facts.Enactment(now, new ActId(Ids.next(now)));
    }

    private static StateCase deliberating(String name, Timetable timetable, int seconds, State state, DueStep due) {
        return new StateCase(name, deliberation(timetable, seconds), state, due);
    }

    private static Facts deliberation(Timetable timetable, int seconds) {
        return Facts.DRAFTED.deliberating(new Facts.Deliberation(timetable.since(), timetable, seconds));
    }

    private static Timetable timetable(Instant until, Instant secondsUntil, int needed) {
        Instant earlier = until.isBefore(secondsUntil) ? until : secondsUntil;
        return new Timetable(earlier.minus(HOUR), until, secondsUntil, needed);
    }

    private static Facts open(Instant now, Facts.Voting voting) {
        Instant before = voting.openedAt();
        return deliberation(new Timetable(before, before, now, 0), 0).opened(voting);
    }

    private static Facts.Voting voting(Instant closesAt) {
        return new Facts.Voting(closesAt.minus(HOUR.multipliedBy(2)), closesAt, Optional.empty());
    }

    private static Facts.Voting decided(Facts.Voting over, boolean passed) {
        return new Facts.Voting(
                over.openedAt(), over.closesAt(), Optional.of(new Facts.Verdict(over.closesAt(), passed)));
    }

    @Override
    public String toString() {
        return name;
    }
}
