package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.workflow.RunPayroll;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the treasury and the clock do about wages, and what was said of them. */
final class Wages {

    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    private Wages() {}

    static String run(Coop coop, Dice dice) {
        if (dice.chance(40)) {
            return byTheClock(coop);
        }
        Actor treasurer =
                dice.chance(92) ? People.treasurer(coop).orElse(coop.people.get(0)) : People.someone(coop, dice);
        YearMonth month = YearMonth.from(coop.now().atOffset(ZoneOffset.UTC)).minusMonths(dice.of(0, 1, 1, 1, 2));
        return People.name(coop, treasurer) + " runs payroll for " + month + ": "
                + coop.ask(treasurer, () -> {
                    long payslips = coop.use(RunPayroll.class)
                            .run(treasurer, month)
                            .progress()
                            .payslips();
                    return payslips + " payslips";
                });
    }

    /** Whoever dies over it goes on where it was. */
    private static String byTheClock(Coop coop) {
        Fault fault = coop.takeFault();
        if (fault == Fault.DIES_BEFORE_COMMIT || fault == Fault.DIES_AFTER_COMMIT) {
            coop.world.transactions().dieAtCommit(1, fault == Fault.DIES_AFTER_COMMIT);
            try {
                coop.use(RunPayroll.class).goOn(true);
            } catch (Crash death) {
                // Another server sees to it.
            } finally {
                coop.world.transactions().liveOn();
            }
        }
        int before = coop.look(() -> payslips(coop)).size();
        coop.use(RunPayroll.class).goOn(true);
        return "payroll runs by the clock: " + (coop.look(() -> payslips(coop)).size() - before) + " payslips";
    }

    static List<String> payslips(Coop coop) {
        List<String> lines = new ArrayList<>();
        for (Actor person : coop.people) {
            coop.use(PayslipQueries.class).of(person.account(), ALL).items().stream()
                    .map(view -> "payslip of %s for %s as %s: %s"
                            .formatted(
                                    coop.name(person.account()),
                                    view.payslip().month(),
                                    view.title(),
                                    view.payslip().lines()))
                    .sorted()
                    .forEach(lines::add);
        }
        return lines;
    }
}
