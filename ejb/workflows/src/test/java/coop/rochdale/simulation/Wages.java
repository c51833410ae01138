package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
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

    private Wages() {}

    static String run(Coop coop, Dice dice) {
        if (dice.chance(40)) {
            return byTheClock(coop, dice);
        }
        Actor treasurer = People.treasurer(coop, dice);
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

    private static String byTheClock(Coop coop, Dice dice) {
        int before = coop.look(() -> payslips(coop)).size();
        coop.byTheClock(coop.takeFault(), dice, () -> coop.use(RunPayroll.class).goOn(true));
        return "payroll runs by the clock: " + (coop.look(() -> payslips(coop)).size() - before) + " payslips";
    }

    static String pay(Coop coop, Dice dice) {
        boolean owed = dice.chance(90);
        List<PayslipView> all =
                coop.look(() -> Pages.all(wish -> coop.use(PayslipQueries.class).list(owed, wish)).stream()
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
        Actor treasurer = People.treasurer(coop, dice);
        Money rest = chosen.get().owed();
        Money amount = dice.of(rest, rest, Money.ofMinor(rest.amountMinor() / 2, Coop.USD), rest.plus(rest));
        PayWages.Request request = new PayWages.Request(
                chosen.get().payslip().id(),
                amount,
                new BankTransfer(
                        "wages-" + dice.below(50),
                        coop.now().atOffset(ZoneOffset.UTC).toLocalDate()));
        Coop.Reply reply = SpendingTruths.ofWhatWasPromised(
                coop,
                () -> coop.ask(
                        treasurer,
                        () -> "owed "
                                + coop.use(PayWages.class)
                                        .run(treasurer, request)
                                        .owed()));
        if (reply.ok()) {
            coop.witness.paidWages(amount.amountMinor());
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
            Pages.all(wish -> coop.use(PayslipQueries.class).of(person.account(), wish)).stream()
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
