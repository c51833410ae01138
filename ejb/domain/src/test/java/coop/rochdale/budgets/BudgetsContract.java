package coop.rochdale.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.TransactionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What everybody must do who keeps budget lines and expenses; run on the fakes and on PostgreSQL. Each test has a category of its own. */
public interface BudgetsContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    LocalDate TODAY = LocalDate.of(2026, 3, 1);
    LocalDate LAST = LocalDate.of(2026, 12, 31);
    byte[] PDF = "%PDF-1.7 receipt".getBytes(StandardCharsets.US_ASCII);

    /** The ports on one store. */
    record Ports(BudgetLines lines, Expenses expenses, ExpenseQueries queries, Ledger ledger) {}

    /** Does the work in a transaction of its own. */
    <T> T within(Function<Ports, T> work);

    ActId act();

    AccountId someone();

    @Test
    default void keepsLinesAndWhatWasSpentOfThem() {
        BudgetLine line = line("kept", "300.00");
        Expense expense = submitted("kept", "120.00", Optional.empty());
        save(approved(expense, Optional.of(line.id())));

        BudgetLine found = within(ports -> ports.lines().lockRunning(line.category(), TODAY))
                .orElseThrow();
        assertThat(found.spent()).isEqualTo(usd("120.00"));
        assertThat(found.amount()).isEqualTo(usd("300.00"));
        assertThat(within(ports -> ports.lines().lockRunning(line.category(), TODAY.minusDays(1)))
                        .isPresent())
                .isFalse();
        does(ports -> ports.lines().end(line.id(), TODAY));
        assertThat(unended("kept", TODAY)).extracting(BudgetLine::to).containsExactly(TODAY);
        assertThat(unended("kept", TODAY.plusDays(1))).isEmpty();
    }

    @Test
    default void listsLinesTheOneSetLastFirst() {
        BudgetLine first = line("listed", "1.00");
        does(ports -> ports.lines().end(first.id(), TODAY.minusDays(1)));
        BudgetLine second = line("listed", "2.00");
        Category category = first.category();

        assertThat(lines(new BudgetLines.Filter(Optional.of(category), Optional.empty())))
                .containsExactly(second.id(), first.id());
        assertThat(lines(new BudgetLines.Filter(Optional.of(category), Optional.of(TODAY))))
                .containsExactly(second.id());
    }

    @Test
    default void keepsEverythingThatHappensToAnExpense() {
        BudgetLine line = line("whole", "300.00");
        Expense submitted = submitted("whole", "120.00", Optional.of("60.00"));
        assertThat(submitted.state()).isEqualTo(ExpenseState.SUBMITTED);
        assertThat(found(submitted)).isEqualTo(submitted);
        Expense cheaper = submitted.claiming(usd("100.00"));
        save(cheaper);
        assertThat(found(submitted)).isEqualTo(cheaper);
        Expense turnedDown = cheaper.rejected(new Course.Rejection(NOW, "Not now."));
        save(turnedDown);
        assertThat(state(submitted)).isEqualTo(ExpenseState.REJECTED);
        Expense approved = approved(turnedDown, Optional.of(line.id()));
        save(approved);
        assertThat(found(submitted)).isEqualTo(approved);
        pay(approved, "60.00", "whole-1");
        Expense shown = found(submitted).workShown("It is done.", NOW);
        save(shown);
        save(shown.workAccepted(NOW.plusSeconds(1)));
        assertThat(found(submitted).payable()).isEqualTo(usd("40.00"));
        pay(approved, "40.00", "whole-2");
        assertThat(state(submitted)).isEqualTo(ExpenseState.PAID);
        assertThat(found(submitted).paid()).isEqualTo(usd("100.00"));
    }

    @Test
    default void refusesToOverspendALine() {
        BudgetLine line = line("tight", "300.00");
        save(approved(submitted("tight", "200.00", Optional.empty()), Optional.of(line.id())));
        Expense second = approved(submitted("tight", "100.01", Optional.empty()), Optional.of(line.id()));

        assertRefused(BudgetRefusal.OUT_OF_BUDGET, () -> save(second));
        assertThat(state(second)).isEqualTo(ExpenseState.SUBMITTED);
        save(approved(submitted("tight", "100.00", Optional.empty()), Optional.of(line.id())));
    }

    @Test
    default void whatIsLetGoIsFreeInItsLineAgain() {
        BudgetLine line = line("freed", "300.00");
        Expense approved = approved(submitted("freed", "200.00", Optional.empty()), Optional.of(line.id()));
        save(approved);
        Expense taken = approved.withdrawn(NOW);
        save(taken.released(new Course.Release(NOW, usd("200.00"), booked())));

        assertThat(state(approved)).isEqualTo(ExpenseState.WITHDRAWN);
        assertThat(unended("freed", TODAY)).extracting(BudgetLine::left).containsExactly(usd("300.00"));
    }

    @Test
    default void countsApprovalsOfTheRoundThatIsOn() {
        AccountId tom = someone();
        Expense expense = submitted("rounds", "5.00", Optional.empty());
        ActId act = act();
        does(ports -> ports.expenses().approve(expense, tom, act, NOW));
        assertThat(hasApproved(expense, tom)).isTrue();
        assertThat(approvals(expense)).isOne();
        Expense changed = expense.claiming(usd("6.00"));
        save(changed);
        assertThat(hasApproved(changed, tom)).isFalse();
        does(ports -> ports.expenses().approve(changed, tom, act, NOW));
        assertThat(view(expense).approvals()).isOne();
    }

    @Test
    default void keepsTheNewestReceipt() {
        Expense expense = submitted("proof", "5.00", Optional.empty());
        assertThat(found(expense).receipt()).isEmpty();
        does(ports -> ports.expenses().keepReceipt(expense, PDF, NOW));
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        Expense proven = expense.proven(ReceiptType.PNG);
        save(proven);
        does(ports -> ports.expenses().keepReceipt(proven, png, NOW));

        assertThat(found(expense).receipt()).contains(ReceiptType.PNG);
        assertThat(within(ports -> ports.expenses().receipt(expense.id())).orElseThrow())
                .isEqualTo(png);
    }

    @Test
    default void recordsAPaymentOfOneReferenceOnce() {
        Expense one = approved(submitted("once", "5.00", Optional.empty()), Optional.empty());
        Expense other = approved(submitted("once", "5.00", Optional.empty()), Optional.empty());
        save(one);
        save(other);
        pay(one, "5.00", "once-1");
        assertRefused(BudgetRefusal.PAYMENT_RECORDED, () -> pay(other, "5.00", "once-1"));
        assertThat(state(other)).isEqualTo(ExpenseState.APPROVED);
        assertThat(view(one).payments()).extracting(ExpenseQueries.Paid::amount).containsExactly(usd("5.00"));
    }

    @Test
    default void aPaymentTakenBackIsToBePaidAgainByAReferenceThatIsFree() {
        Expense expense = approved(submitted("returned", "5.00", Optional.empty()), Optional.empty());
        save(expense);
        pay(expense, "5.00", "returned-1");
        TransactionId first = onlyPayment(expense).booked();
        Expense other = submitted("returned", "1.00", Optional.empty());
        assertThat(payment(other, first)).isEmpty();

        takeBack(expense, first);

        assertThat(state(expense)).isEqualTo(ExpenseState.APPROVED);
        assertThat(found(expense).payable()).isEqualTo(usd("5.00"));
        assertThat(view(expense).payments()).isEmpty();
        assertThat(payment(expense, first)).isEmpty();
        pay(expense, "5.00", "returned-1");
        assertThat(state(expense)).isEqualTo(ExpenseState.PAID);
        assertThat(onlyPayment(expense).booked()).isNotEqualTo(first);
    }

    private ExpenseQueries.Paid onlyPayment(Expense expense) {
        assertThat(view(expense).payments()).hasSize(1);
        return view(expense).payments().get(0);
    }

    private Optional<ExpensePayment> payment(Expense expense, TransactionId booked) {
        return within(ports -> ports.expenses().payment(expense.id(), booked));
    }

    private void takeBack(Expense expense, TransactionId booked) {
        ExpensePayment.Recorded recorded = new ExpensePayment.Recorded(someone(), NOW);
        does(ports -> {
            TransactionId reversal = reversed(ports, booked, "Sent back.");
            ExpensePayment payment =
                    ports.expenses().payment(expense.id(), booked).orElseThrow();
            ports.expenses().takeBack(payment, new ExpensePayment.TakenBack(recorded, "Sent back.", reversal));
        });
    }

    private static TransactionId reversed(Ports ports, TransactionId booked, String reason) {
        NewTransaction opposite = ports.ledger().find(booked).orElseThrow().reversed(reason, TODAY);
        return ports.ledger().record(opposite, NOW);
    }

    @Test
    default void whatIsLetGoAfterAPaymentWasTakenBackTakesThePlaceOfWhatWasLetGoBefore() {
        BudgetLine line = line("twice", "300.00");
        Expense approved = approved(submitted("twice", "200.00", Optional.of("50.00")), Optional.of(line.id()));
        save(approved);
        pay(approved, "50.00", "twice-1");
        Expense ended = found(approved).withdrawn(NOW).released(new Course.Release(NOW, usd("150.00"), booked()));
        save(ended);
        assertThat(state(approved)).isEqualTo(ExpenseState.PAID);
        takeBack(approved, onlyPayment(approved).booked());
        assertThat(state(approved)).isEqualTo(ExpenseState.APPROVED);
        TransactionId before = ended.course().release().orElseThrow().booked();
        does(ports -> reversed(ports, before, "More."));

        save(found(approved)
                .withdrawn(NOW.plusSeconds(1))
                .released(new Course.Release(NOW.plusSeconds(1), usd("200.00"), booked())));

        assertThat(state(approved)).isEqualTo(ExpenseState.WITHDRAWN);
        assertThat(unended("twice", TODAY)).extracting(BudgetLine::left).containsExactly(usd("300.00"));
    }

    @Test
    default void listsExpensesAndCountsThoseThatWait() {
        Expense first = submitted("many", "1.00", Optional.empty());
        Expense second = submitted("many", "2.00", Optional.empty());
        save(second.withdrawn(NOW));
        ExpenseQueries.Filter all = filter(Optional.empty());
        assertThat(listed(all)).containsExactly(second.id(), first.id());
        assertThat(listed(filter(Optional.of(ExpenseState.SUBMITTED)))).containsExactly(first.id());
        AccountId author = first.origin().author().orElseThrow();
        assertThat(waiting(author)).isOne();
        Page<ExpenseQueries.View> page = within(ports -> ports.queries().list(all, new Page.Wish(1, Optional.empty())));
        assertThat(within(ports -> ports.queries().list(all, new Page.Wish(1, page.next())))
                        .items())
                .extracting(view -> view.expense().id())
                .containsExactly(first.id());
    }

    private static ExpenseQueries.Filter filter(Optional<ExpenseState> state) {
        return new ExpenseQueries.Filter(state, Optional.of(new Category("many")), Optional.empty());
    }

    private List<ExpenseId> listed(ExpenseQueries.Filter filter) {
        return within(ports -> ports.queries().list(filter, new Page.Wish(9, Optional.empty()))).items().stream()
                .map(view -> view.expense().id())
                .toList();
    }

    private List<BudgetLineId> lines(BudgetLines.Filter filter) {
        return within(ports -> ports.lines().list(filter, new Page.Wish(9, Optional.empty()))).items().stream()
                .map(BudgetLine::id)
                .toList();
    }

    private List<BudgetLine> unended(String category, LocalDate day) {
        return within(ports -> ports.lines().unended(day)).stream()
                .filter(line -> line.category().word().equals(category))
                .toList();
    }

    /** From today to the end of the year. */
    default BudgetLine line(String category, String amount) {
        Money all = usd(amount);
        BudgetLine line = new BudgetLine(
                new BudgetLineId(Ids.next(NOW)), act(), new Category(category), all, TODAY, LAST, usd("0.00"));
        does(ports -> ports.lines().add(line, NOW));
        return line;
    }

    default Expense submitted(String category, String amount, Optional<String> advance) {
        AccountId author = someone();
        Claim claim = new Claim("Screens", new Category(category), usd(amount), advance.map(BudgetsContract::usd));
        Expense.Origin origin = new Expense.Origin(Optional.of(author), Optional.empty(), NOW);
        return within(ports -> ports.expenses().submit(new ExpenseId(Ids.next(NOW)), origin, claim));
    }

    default Expense approved(Expense expense, Optional<BudgetLineId> line) {
        return expense.approved(new Course.Approval(NOW, line, act(), booked()));
    }

    default TransactionId booked() {
        Expense any = new Expense(
                new ExpenseId(Ids.next(NOW)),
                1,
                new Expense.Origin(Optional.empty(), Optional.of("Anybody"), NOW),
                new Claim("Any", new Category("any"), usd("1.00"), Optional.empty()),
                1,
                Optional.empty(),
                Course.BEGUN,
                usd("0.00"));
        return within(ports -> ports.ledger().record(new ExpenseBooking(any, TODAY).paid(usd("1.00")), NOW));
    }

    private void pay(Expense expense, String amount, String reference) {
        ExpensePayment.Recorded recorded = new ExpensePayment.Recorded(someone(), NOW);
        ExpensePayment payment = new ExpensePayment(
                UUID.randomUUID(), expense.id(), usd(amount), new BankTransfer(reference, TODAY), recorded, booked());
        does(ports -> ports.expenses().pay(payment));
    }

    private Expense found(Expense expense) {
        return within(ports -> ports.expenses().lock(expense.id())).orElseThrow();
    }

    private ExpenseQueries.View view(Expense expense) {
        return within(ports -> ports.queries().view(expense.id())).orElseThrow();
    }

    private ExpenseState state(Expense expense) {
        return found(expense).state();
    }

    default void save(Expense expense) {
        does(ports -> ports.expenses().save(expense));
    }

    private boolean hasApproved(Expense expense, AccountId by) {
        return within(ports -> ports.expenses().hasApproved(expense, by));
    }

    private int approvals(Expense expense) {
        return within(ports -> ports.expenses().approvals(expense));
    }

    private int waiting(AccountId author) {
        return within(ports -> ports.expenses().lockWaitingOf(author));
    }

    private void does(Consumer<Ports> work) {
        within(ports -> {
            work.accept(ports);
            return true;
        });
    }

    static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static void assertRefused(
            BudgetRefusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
