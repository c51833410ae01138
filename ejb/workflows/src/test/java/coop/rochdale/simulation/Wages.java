package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.workflow.PayWages;
import coop.rochdale.payroll.workflow.RunPayroll;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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

    static String pay(Coop coop, Dice dice) {
        List<PayslipView> all =
                coop.look(() -> coop.use(PayslipQueries.class).list(dice.chance(90), ALL).items().stream()
                        .sorted(Comparator.comparing(
                                        (PayslipView view) -> view.payslip().month())
                                .thenComparing(PayslipView::handle)
                                .thenComparing(view -> view.payslip().gross())
                                .thenComparing(PayslipView::paid))
                        .toList());
        Optional<PayslipView> chosen = dice.of(all);
        if (chosen.isEmpty()) {
            return "nobody is owed wages";
        }
        Actor treasurer =
                dice.chance(92) ? People.treasurer(coop).orElse(coop.people.get(0)) : People.someone(coop, dice);
        Money owed = chosen.get().owed();
        Money amount = dice.of(owed, owed, Money.ofMinor(owed.amountMinor() / 2, Coop.USD), owed.plus(owed));
        PayWages.Request request = new PayWages.Request(
                chosen.get().payslip().id(),
                amount,
                new BankTransfer(
                        "wages-" + dice.below(5),
                        coop.now().atOffset(ZoneOffset.UTC).toLocalDate()));
        Coop.Reply reply = coop.ask(
                treasurer,
                () -> "owed " + coop.use(PayWages.class).run(treasurer, request).owed());
        if (reply.ok()) {
            coop.witness.paid(amount.amountMinor());
        }
        return "%s pays %s of wages for %s: %s"
                .formatted(
                        People.name(coop, treasurer),
                        amount,
                        chosen.get().payslip().month(),
                        reply);
    }

    static List<String> payslips(Coop coop) {
        List<String> lines = new ArrayList<>();
        for (Actor person : coop.people) {
            coop.use(PayslipQueries.class).of(person.account(), ALL).items().stream()
                    .map(view -> "payslip of %s for %s as %s: %s, paid %s"
                            .formatted(
                                    coop.name(person.account()),
                                    view.payslip().month(),
                                    view.job().title(),
                                    view.payslip().lines(),
                                    view.paid()))
                    .sorted()
                    .forEach(lines::add);
        }
        return lines;
    }
}
