package coop.rochdale.simulation;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.budgets.workflow.ApproveWithinBudget;
import coop.rochdale.budgets.workflow.ChangeExpense;
import coop.rochdale.budgets.workflow.PayExpense;
import coop.rochdale.budgets.workflow.RejectExpense;
import coop.rochdale.budgets.workflow.ShowWork;
import coop.rochdale.budgets.workflow.SubmitExpense;
import coop.rochdale.budgets.workflow.TakeBackExpensePayment;
import coop.rochdale.budgets.workflow.WithdrawExpense;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What people do about money that is to be spent. */
final class Outlays {

    static final List<String> CATEGORIES = List.of("tech", "garden");

    private static final byte[] RECEIPT = "%PDF-1.7 simulated".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 60;

    private Outlays() {}

    static List<Expense> expenses(Coop coop) {
        ExpenseQueries.Filter any = new ExpenseQueries.Filter(Optional.empty(), Optional.empty(), Optional.empty());
        return coop.look(() -> Pages.all(wish -> coop.use(ExpenseQueries.class).list(any, wish)).stream()
                .map(ExpenseQueries.View::expense)
                .toList());
    }

    static List<BudgetLine> lines(Coop coop) {
        BudgetLines.Filter any = new BudgetLines.Filter(Optional.empty(), Optional.empty());
        return coop.look(() -> Pages.all(wish -> coop.use(BudgetLines.class).list(any, wish)));
    }

    static String submit(Coop coop, Dice dice) {
        Actor first = People.voter(coop, dice);
        Actor author = first.equals(coop.people.get(0)) ? People.voter(coop, dice) : first;
        if (expenses(coop).size() >= MOST) {
            return "enough is asked for";
        }
        Money amount = usd(dice.of("0.01", "1.00", "2.00", "5.00", "0.00"));
        Optional<Money> advance = dice.chance(30) ? Optional.of(usd("0.50")) : Optional.empty();
        Claim claim = new Claim("Screens", new Category(dice.of(CATEGORIES).orElseThrow()), amount, advance);
        Optional<byte[]> receipt = dice.chance(90) ? Optional.of(RECEIPT) : Optional.empty();
        return say(
                coop,
                author,
                "asks for " + amount,
                () -> coop.use(SubmitExpense.class).run(author, new SubmitExpense.Request(claim, receipt)));
    }

    static String approve(Coop coop, Dice dice) {
        return with(coop, dice, ExpenseState.SUBMITTED, expense -> {
            Actor first = treasurer(coop, dice);
            Actor by = expense.isBy(first.account()) ? treasurer(coop, dice) : first;
            long version = dice.chance(92) ? expense.round() : expense.round() + 1L;
            Coop.Reply reply = SpendingTruths.ofWhatWasPromised(
                    coop,
                    () -> coop.ask(by, () -> {
                        coop.use(ApproveWithinBudget.class)
                                .run(by, new ApproveWithinBudget.Request(expense.id(), version));
                        return "done";
                    }));
            if (reply.ok()) {
                Truth.hold("nobody approves what they asked for", !expense.isBy(by.account()));
                coop.witness.approved(expense.id(), expense.round(), by.account());
            }
            return "%s approves %s: %s".formatted(People.name(coop, by), expense.claim(), reply);
        });
    }

    static String pay(Coop coop, Dice dice) {
        return with(coop, dice, ExpenseState.APPROVED, expense -> {
            Actor by = treasurer(coop, dice);
            BankTransfer transfer = new BankTransfer(
                    "expense-" + dice.below(1_000),
                    coop.now().atOffset(ZoneOffset.UTC).toLocalDate());
            long minor = expense.payable().amountMinor();
            Coop.Reply reply = SpendingTruths.ofWhatWasPromised(
                    coop,
                    () -> coop.ask(by, () -> {
                        coop.use(PayExpense.class).run(by, new PayExpense.Request(expense.id(), transfer));
                        return "paid";
                    }));
            if (reply.ok()) {
                coop.witness.paid(minor);
            }
            return "%s pays %s: %s".formatted(People.name(coop, by), expense.claim(), reply);
        });
    }

    static String settle(Coop coop, Dice dice) {
        return with(coop, dice, dice.of(ExpenseState.SUBMITTED, ExpenseState.APPROVED), expense -> {
            Actor author = expense.origin()
                    .author()
                    .map(Actor::new)
                    .filter(known -> dice.chance(90))
                    .orElseGet(() -> People.someone(coop, dice));
            Actor by = treasurer(coop, dice);
            return switch (dice.below(5)) {
                case 0 ->
                    say(
                            coop,
                            author,
                            "takes back",
                            () -> coop.use(WithdrawExpense.class).run(author, expense.id()));
                case 1 ->
                    say(
                            coop,
                            by,
                            "turns down",
                            () -> coop.use(RejectExpense.class)
                                    .run(by, new RejectExpense.Request(expense.id(), "Not now.")));
                case 2 ->
                    say(
                            coop,
                            author,
                            "changes",
                            () -> coop.use(ChangeExpense.class)
                                    .run(
                                            author,
                                            new ChangeExpense.Request(expense.id(), expense.round(), usd("1.50"))));
                case 3 -> sentBack(coop, dice, by);
                default ->
                    say(
                            coop,
                            author,
                            "shows work for",
                            () -> coop.use(ShowWork.class)
                                    .run(author, new ShowWork.Request(expense.id(), "Here it is.")));
            };
        });
    }

    private static String sentBack(Coop coop, Dice dice, Actor by) {
        return with(coop, dice, ExpenseState.PAID, expense -> {
            List<ExpenseQueries.Paid> paid = coop.look(() -> coop.use(ExpenseQueries.class)
                    .view(expense.id())
                    .orElseThrow()
                    .payments());
            if (paid.isEmpty()) {
                return "the bank has nothing to send back";
            }
            ExpenseQueries.Paid last = paid.get(paid.size() - 1);
            TakeBackExpensePayment.Request request =
                    new TakeBackExpensePayment.Request(expense.id(), last.booked(), "Sent back.");
            Coop.Reply reply = SpendingTruths.ofWhatWasPromised(
                    coop,
                    () -> coop.ask(by, () -> {
                        coop.use(TakeBackExpensePayment.class).run(by, request);
                        return "taken back";
                    }));
            if (reply.ok()) {
                coop.witness.paid(-last.amount().amountMinor());
            }
            return "%s has a payment of %s sent back: %s".formatted(People.name(coop, by), expense.claim(), reply);
        });
    }

    private static Actor treasurer(Coop coop, Dice dice) {
        List<Actor> treasurers = coop.look(() -> coop.people.stream()
                .filter(person -> coop.use(Powers.class)
                        .heldBy(person.account(), Power.TREASURY, coop.now())
                        .isPresent())
                .toList());
        return dice.mostly(treasurers, coop.people, 8).orElseThrow();
    }

    /** Mostly about one in that state, sometimes about any. */
    private static String with(Coop coop, Dice dice, ExpenseState state, Function<Expense, String> about) {
        List<Expense> all = expenses(coop);
        List<Expense> fitting =
                all.stream().filter(expense -> expense.state() == state).toList();
        Optional<Expense> chosen = dice.mostly(fitting, all, 10);
        return chosen.map(about).orElse("nothing is asked for");
    }

    private static String say(Coop coop, Actor actor, String does, Runnable act) {
        return "%s %s: %s".formatted(People.name(coop, actor), does, coop.ask(actor, () -> {
            act.run();
            return "done";
        }));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
