package coop.rochdale.simulation;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.Course;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.budgets.Funds;
import coop.rochdale.budgets.Promises;
import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What must hold of budgets, expenses, and of what is free to spend. */
final class SpendingTruths {

    /** Measures that change funds by nothing but what they say they spend. */
    private static final Set<String> SPENDING = Set.of("set-budget", "donate", "approve-expense", "resolution");

    /** Measures that change what is reserved for wages as well. */
    private static final Set<String> BINDING =
            Set.of("create-position", "appoint", "dismiss", "change-salary", "remove-position");

    /** From where an expense may come to a state within one step; it may also have been there. */
    private static final Map<ExpenseState, Set<ExpenseState>> BEFORE = Map.of(
            ExpenseState.SUBMITTED, EnumSet.noneOf(ExpenseState.class),
            ExpenseState.APPROVED, EnumSet.of(ExpenseState.SUBMITTED, ExpenseState.REJECTED, ExpenseState.PAID),
            ExpenseState.PAID, EnumSet.of(ExpenseState.APPROVED),
            ExpenseState.REJECTED, EnumSet.of(ExpenseState.SUBMITTED, ExpenseState.APPROVED),
            ExpenseState.WITHDRAWN, EnumSet.of(ExpenseState.SUBMITTED, ExpenseState.APPROVED));

    private SpendingTruths() {}

    /** @param booked the balance of each account, by its name */
    static void hold(Coop coop, Map<String, Long> booked) {
        List<Expense> expenses = Outlays.expenses(coop);
        expenses.forEach(expense -> expense(coop, expense));
        Truth.hold(
                "what is approved and not paid is owed",
                -booked.getOrDefault(LedgerAccount.EXPENSES_OWED.name(), 0L),
                expenses.stream()
                        .filter(expense -> expense.course().approval().isPresent())
                        .mapToLong(
                                expense -> expense.due().minus(expense.paid()).amountMinor())
                        .sum());
        List<BudgetLine> lines = Outlays.lines(coop);
        for (BudgetLine line : lines) {
            long spent = expenses.stream()
                    .filter(expense -> expense.course()
                            .approval()
                            .flatMap(Course.Approval::line)
                            .filter(line.id()::equals)
                            .isPresent())
                    .mapToLong(expense -> expense.due().amountMinor())
                    .sum();
            Truth.hold("a line has spent what was approved in it", line.spent().amountMinor(), spent);
            Truth.hold("a line is never overspent", !line.left().isNegative());
            long met = lines.stream()
                    .filter(other -> other.category().equals(line.category()) && other.overlaps(line.from(), line.to()))
                    .count();
            Truth.hold("a category has one line on a day", met <= 1);
        }
        funds(coop, lines, booked);
    }

    private static void funds(Coop coop, List<BudgetLine> lines, Map<String, Long> booked) {
        LocalDate today = day(coop.now());
        FreeFunds funds = funds(coop);
        Truth.hold(
                "budgets keep what is left of them",
                funds.budgets().amountMinor(),
                lines.stream()
                        .filter(line -> !line.to().isBefore(today) && !line.to().isBefore(line.from()))
                        .mapToLong(line -> line.left().amountMinor())
                        .sum());
        Truth.hold(
                "free is what is there less what is owed and reserved",
                funds.free().amountMinor(),
                sum(booked, "assets:bank:")
                        + sum(booked, "assets:cash:")
                        + sum(booked, "liabilities:")
                        - funds.reserved().amountMinor());
        Truth.hold("nobody owes the co-op wages", !funds.wages().isNegative());
    }

    private static long sum(Map<String, Long> booked, String prefix) {
        return booked.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void expense(Coop coop, Expense expense) {
        ExpenseState state = expense.state();
        ExpenseState before = coop.witness.seen(expense.id(), state);
        Truth.hold(
                "an expense that is %s does not become %s".formatted(before, state),
                before == state || BEFORE.get(state).contains(before));
        Truth.hold(
                "no more is paid than approved",
                expense.paid().compareTo(expense.claim().amount()) <= 0);
        Truth.hold(
                "what is paid was approved",
                expense.paid().isZero() || expense.course().approval().isPresent());
        expense.course()
                .approval()
                .filter(approval -> approval.line().isPresent() && before == ExpenseState.SUBMITTED)
                .ifPresent(approval -> Truth.hold(
                        "as many approve an expense as must",
                        coop.witness.approvers(expense.id(), expense.round()).size()
                                >= coop.use(Charter.class).at(approval.at()).integer(Clause.EXPENSES_APPROVALS)));
    }

    static FreeFunds funds(Coop coop) {
        Instant now = coop.now();
        return coop.look(() ->
                coop.use(Funds.class).at(now, coop.use(Charter.class).at(now).currency()));
    }

    /** Records and approvals move money that was promised before: what is left to promise stays the same. */
    static <T> T ofWhatWasPromised(Coop coop, Supplier<T> acting) {
        Instant began = coop.now();
        Money before = funds(coop).free();
        T done = acting.get();
        if (day(began).equals(day(coop.now()))) {
            Truth.hold("what was promised is not spent again", funds(coop).free(), before);
        }
        return done;
    }

    /** Acts spend what is free, and no more than they said. */
    static <T> T ofWhatIsFree(Coop coop, Supplier<T> acting) {
        Instant began = coop.now();
        Money floor = coop.look(() -> coop.use(Charter.class).at(began).money(Clause.RESERVE_FLOOR));
        Money before = funds(coop).free();
        Set<ProposalId> known = enacted(coop).stream().map(Proposal::id).collect(Collectors.toSet());
        T done = acting.get();
        List<Proposal> acts = enacted(coop).stream()
                .filter(proposal -> !known.contains(proposal.id()))
                .toList();
        FreeFunds after = funds(coop);
        Money spent = before.minus(after.free());
        if (acts.size() == 1 && day(began).equals(day(coop.now())) && consistsOf(acts.get(0), BINDING::contains)) {
            Truth.hold(
                    "an act on jobs binds what it says: " + acts.get(0).wording(), spent, promised(coop, acts.get(0)));
        }
        if (acts.size() == 1 && spent.isPositive() && day(began).equals(day(coop.now()))) {
            Proposal act = acts.get(0);
            Truth.hold(
                    "an act spends no more than was voted on",
                    !consistsOf(act, SPENDING::contains) || spent.compareTo(price(act)) <= 0);
            Truth.hold(
                    "an act takes no more than is free: " + act.wording().measures(),
                    !consistsOf(act, kind -> SPENDING.contains(kind) || BINDING.contains(kind))
                            || after.free().compareTo(floor) >= 0);
        }
        return done;
    }

    private static Money promised(Coop coop, Proposal proposal) {
        ActId act = proposal.facts().enactment().orElseThrow().act();
        return coop.look(() -> coop.use(Promises.class).of(act)).stream()
                .map(promise -> promise.price().atOnce())
                .reduce(Money.zero(price(proposal).currency()), Money::plus);
    }

    private static Money price(Proposal act) {
        return act.publication().orElseThrow().tag().price().oneOff();
    }

    private static boolean consistsOf(Proposal act, Predicate<String> kinds) {
        return act.wording().measures().stream().allMatch(measure -> kinds.test(measure.kind()));
    }

    private static List<Proposal> enacted(Coop coop) {
        return Law.all(coop).stream()
                .filter(proposal -> proposal.state(coop.now()) == State.ENACTED)
                .toList();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
