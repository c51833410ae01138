package coop.rochdale.simulation;

import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.dues.workflow.UseLabour;
import coop.rochdale.events.EventQueries;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.payroll.PayrollRuns;
import coop.rochdale.payroll.workflow.RunPayroll;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A week and a day goes by; in the night after it a server does what the clock asks of it: pays what work is worth, counts
 * votes, says what is earned, asks for dues. It may die over any of that; then another one goes on.
 */
final class Night {

    private static final int DAYS = 8;
    private static final int MINUTES_A_DAY = 1_440;
    private static final int JOBS = 4;
    private static final int MOST_PAYSLIPS = 100;

    private Night() {}

    static String falls(Coop coop, Dice dice) {
        Instant until = coop.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(DAYS, ChronoUnit.DAYS)
                .plus(dice.below(MINUTES_A_DAY), ChronoUnit.MINUTES);
        coop.world.transactions().wait(until);
        long before = coop.look(() -> events(coop).newest());
        Fault fault = coop.takeFault();
        int struck = dice.below(JOBS);
        boolean died = Law.advanceByTheClock(coop, dice, struck == 0 ? fault : Fault.NONE);
        died |= coop.byTheClock(struck == 1 ? fault : Fault.NONE, dice, () -> useLabour(coop));
        died |= payroll(coop, dice, struck == 2 ? fault : Fault.NONE);
        died |= coop.byTheClock(
                struck == 3 ? fault : Fault.NONE,
                dice,
                () -> coop.use(RunBilling.class).goOn(true));
        DuesTruths.askedWhoIsDue(coop, until);
        int payslips = coop.look(() -> events(coop)
                .after(before, Set.of("payslip.issued"), MOST_PAYSLIPS)
                .size());
        return "it is %s%s, %s, %d payslips, %s, %d came back"
                .formatted(
                        coop.now(),
                        died ? ", the server died; another one went on" : "",
                        Law.moved(coop),
                        payslips,
                        standings(coop),
                        coop.witness.returned());
    }

    private static EventQueries events(Coop coop) {
        return coop.use(EventQueries.class);
    }

    /** How many memberships there are of each standing. */
    private static String standings(Coop coop) {
        return coop.look(() -> coop.use(MembershipQueries.class).perStanding(coop.now()))
                .toString();
    }

    private static void useLabour(Coop coop) {
        List<AccountId> waiting = coop.look(() -> coop.use(LabourLog.class).waiting(coop.now()));
        waiting.forEach(coop.use(UseLabour.class)::run);
        Truth.hold(
                "no invoice asks for money that work is worth",
                coop.look(() -> coop.use(LabourLog.class).waiting(coop.now())),
                List.of());
    }

    private static boolean payroll(Coop coop, Dice dice, Fault fault) {
        Optional<YearMonth> before = latest(coop);
        boolean died =
                coop.byTheClock(fault, dice, () -> coop.use(RunPayroll.class).goOn(true));
        latest(coop)
                .filter(month -> !before.equals(Optional.of(month)))
                .ifPresent(month -> WageTruths.said(coop, month));
        return died;
    }

    private static Optional<YearMonth> latest(Coop coop) {
        return coop.look(() -> coop.use(PayrollRuns.class).latestByTheClock());
    }
}
