package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Budget lines and expenses in maps. */
public final class InMemoryBudgets implements BudgetLines, Expenses, ExpenseQueries {

    private final Map<BudgetLineId, BudgetLine> lines = new LinkedHashMap<>();
    private final Map<ExpenseId, Expense> expenses = new LinkedHashMap<>();
    private final Map<ExpenseId, byte[]> receipts = new LinkedHashMap<>();
    private final List<Approved> approvals = new ArrayList<>();
    private final List<ExpensePayment> payments = new ArrayList<>();
    private final Function<AccountId, Author> authors;

    private record Approved(ExpenseId expense, int round, AccountId by) {}

    /** Nobody here is listed. */
    public InMemoryBudgets() {
        this(account -> new Author(account.toString(), false));
    }

    public InMemoryBudgets(Function<AccountId, Author> authors) {
        this.authors = authors;
    }

    @Override
    public void add(BudgetLine set, Instant at) {
        lines.put(set.id(), set);
    }

    @Override
    public void end(BudgetLineId id, LocalDate lastDay) {
        lines.computeIfPresent(
                id,
                (key, line) -> new BudgetLine(
                        id, line.act(), line.category(), line.amount(), line.from(), lastDay, line.spent()));
    }

    @Override
    public List<BudgetLine> unended(LocalDate day) {
        return lines.values().stream()
                .filter(line -> !line.to().isBefore(day) && !line.to().isBefore(line.from()))
                .map(this::counted)
                .toList();
    }

    List<BudgetLine> all() {
        return lines.values().stream().map(this::counted).toList();
    }

    @Override
    public Optional<BudgetLine> lockRunning(Category category, LocalDate day) {
        return unended(day).stream()
                .filter(line -> line.category().equals(category) && line.covers(day))
                .findFirst();
    }

    @Override
    public Page<BudgetLine> list(BudgetLines.Filter filter, Page.Wish wish) {
        List<BudgetLine> all = new ArrayList<>(lines.values());
        java.util.Collections.reverse(all);
        return page(
                all.stream()
                        .filter(line -> filter.category()
                                .filter(word -> !word.equals(line.category()))
                                .isEmpty())
                        .filter(line -> filter.on().stream().allMatch(line::covers))
                        .map(this::counted),
                wish,
                line -> line.id().toString());
    }

    @Override
    public Expense submit(ExpenseId id, Expense.Origin origin, Claim claim) {
        Money nothing = Money.zero(claim.amount().currency());
        Expense expense =
                new Expense(id, expenses.size() + 1, origin, claim, 1, Optional.empty(), Course.BEGUN, nothing);
        expenses.put(id, expense);
        return expense;
    }

    @Override
    public Optional<Expense> find(ExpenseId id) {
        return Optional.ofNullable(expenses.get(id)).map(this::counted);
    }

    @Override
    public Optional<Expense> lock(ExpenseId id) {
        return find(id);
    }

    @Override
    public void save(Expense changed) {
        changed.course().approval().flatMap(Course.Approval::line).ifPresent(id -> {
            Money others = spent(id, changed.id());
            if (others.plus(changed.due()).compareTo(lines.get(id).amount()) > 0) {
                throw Refused.because(
                        BudgetRefusal.OUT_OF_BUDGET,
                        changed.claim().category(),
                        changed.claim().amount());
            }
        });
        expenses.put(changed.id(), changed);
    }

    @Override
    public int lockWaitingOf(AccountId author) {
        return Math.toIntExact(expenses.values().stream()
                .filter(expense -> expense.isBy(author) && expense.state() == ExpenseState.SUBMITTED)
                .count());
    }

    @Override
    public void approve(Expense expense, AccountId by, ActId act, Instant at) {
        approvals.add(new Approved(expense.id(), expense.round(), by));
    }

    @Override
    public boolean hasApproved(Expense expense, AccountId by) {
        return approvals.contains(new Approved(expense.id(), expense.round(), by));
    }

    @Override
    public int approvals(Expense expense) {
        return Math.toIntExact(approvals.stream()
                .filter(one -> one.expense().equals(expense.id()) && one.round() == expense.round())
                .count());
    }

    @Override
    public void keepReceipt(Expense expense, byte[] content, Instant at) {
        receipts.put(expense.id(), content.clone());
    }

    @Override
    public Optional<byte[]> receipt(ExpenseId id) {
        return Optional.ofNullable(receipts.get(id));
    }

    @Override
    public void pay(ExpensePayment payment) {
        if (payments.stream()
                .anyMatch(other ->
                        other.transfer().reference().equals(payment.transfer().reference()))) {
            throw Refused.because(BudgetRefusal.PAYMENT_RECORDED);
        }
        payments.add(payment);
    }

    @Override
    public Optional<ExpensePayment> payment(ExpenseId expense, TransactionId booked) {
        return payments.stream()
                .filter(payment ->
                        payment.expense().equals(expense) && payment.booked().equals(booked))
                .findFirst();
    }

    @Override
    public void takeBack(ExpensePayment payment, ExpensePayment.TakenBack how) {
        payments.remove(payment);
    }

    @Override
    public Page<View> list(ExpenseQueries.Filter filter, Page.Wish wish) {
        return page(
                expenses.values().stream()
                        .map(this::counted)
                        .sorted(Comparator.comparing(Expense::number).reversed())
                        .filter(one -> filter.state().stream().allMatch(one.state()::equals))
                        .filter(one ->
                                filter.category().stream().allMatch(one.claim().category()::equals))
                        .filter(one -> filter.line().stream()
                                .allMatch(line -> Optional.of(line)
                                        .equals(one.course().approval().flatMap(Course.Approval::line))))
                        .map(this::view),
                wish,
                view -> Integer.toString(view.expense().number()));
    }

    @Override
    public Optional<View> view(ExpenseId id) {
        return find(id).map(this::view);
    }

    private View view(Expense expense) {
        List<Paid> paid = payments.stream()
                .filter(payment -> payment.expense().equals(expense.id()))
                .map(payment -> new Paid(payment.amount(), payment.transfer().paidOn(), payment.booked()))
                .toList();
        return new View(expense, expense.origin().author().map(authors), approvals(expense), paid);
    }

    private Expense counted(Expense expense) {
        Money paid = payments.stream()
                .filter(payment -> payment.expense().equals(expense.id()))
                .map(ExpensePayment::amount)
                .reduce(Money.zero(expense.claim().amount().currency()), Money::plus);
        Optional<ReceiptType> receipt = receipt(expense.id()).flatMap(ReceiptType::of);
        return new Expense(
                expense.id(),
                expense.number(),
                expense.origin(),
                expense.claim(),
                expense.round(),
                receipt,
                expense.course(),
                paid);
    }

    private BudgetLine counted(BudgetLine line) {
        Money spent = spent(line.id(), new ExpenseId(new java.util.UUID(0, 0)));
        return new BudgetLine(line.id(), line.act(), line.category(), line.amount(), line.from(), line.to(), spent);
    }

    private Money spent(BudgetLineId line, ExpenseId but) {
        return expenses.values().stream()
                .filter(expense -> !expense.id().equals(but))
                .filter(expense -> expense.course()
                        .approval()
                        .flatMap(Course.Approval::line)
                        .filter(line::equals)
                        .isPresent())
                .map(Expense::due)
                .reduce(Money.zero(lines.get(line).amount().currency()), Money::plus);
    }

    private static <T> Page<T> page(Stream<T> items, Page.Wish wish, Function<T, String> key) {
        List<T> all = items.toList();
        int start = wish.after()
                .map(after -> all.stream().map(key).toList().indexOf(after) + 1)
                .orElse(0);
        return Page.of(all.stream().skip(start).limit(wish.limit() + 1L).toList(), wish, key);
    }
}
