package coop.rochdale.budgets.workflow;

import static coop.rochdale.budgets.workflow.CountingHouse.RECEIPT;
import static coop.rochdale.budgets.workflow.CountingHouse.assertRefused;
import static coop.rochdale.budgets.workflow.CountingHouse.money;
import static coop.rochdale.budgets.workflow.CountingHouse.usd;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.TransactionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No money is tied up for ever: what was paid by mistake is taken back, and what cannot be paid is let go. */
class ExpensesEndTest {

    private final CountingHouse coop = new CountingHouse();

    @BeforeEach
    void aLineOfThreeHundred() {
        coop.budget("tech", "300.00", "2026-03-01", "2026-12-31");
    }

    @Test
    void whatTheBankSentBackIsToBePaidAgain() {
        ExpenseId id = approved(coop.submitted("120.00"));
        coop.pay(coop.tom, id, "transfer-1");
        TransactionId booked = coop.show(id).payments().get(0).booked();
        assertRefused(CommonRefusal.POWER_MISSING, () -> coop.takeBack(coop.ada, id));

        coop.takeBack(coop.tess, id);

        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
        assertThat(coop.show(id).payments()).isEmpty();
        assertThat(coop.books()).containsExactly("expenses:tech 120.00", "liabilities:expenses -120.00");
        assertThat(coop.ledger.find(booked).orElseThrow().reversedBy()).isPresent();
        assertThat(coop.events.types()).endsWith("power.used", "expense.payment-taken-back");
        coop.pay(coop.tom, id, "transfer-1");
        assertThat(state(id)).isEqualTo(ExpenseState.PAID);
        assertThat(coop.books()).containsExactly("assets:bank:main -120.00", "expenses:tech 120.00");
    }

    @Test
    void aPaymentIsTakenBackOnceAndNoneThatThereIsNot() {
        ExpenseId id = approved(coop.submitted("120.00"));
        ExpenseId other = approved(coop.submitted("10.00"));
        coop.pay(coop.tom, id, "transfer-1");
        TransactionId booked = coop.show(id).payments().get(0).booked();
        assertRefused(CommonRefusal.INVALID, () -> coop.takeBack.run(coop.tom, taken(id, booked, " ")));
        assertRefused(
                BudgetRefusal.NO_SUCH_PAYMENT, () -> coop.takeBack.run(coop.tom, taken(other, booked, "A slip.")));
        TransactionId nothing = new TransactionId(new UUID(0, 1));
        assertRefused(BudgetRefusal.NO_SUCH_PAYMENT, () -> coop.takeBack.run(coop.tom, taken(id, nothing, "A slip.")));
        coop.takeBack(coop.tom, id);
        assertRefused(BudgetRefusal.NO_SUCH_PAYMENT, () -> coop.takeBack.run(coop.tess, taken(id, booked, "A slip.")));
        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
    }

    /** Whoever left with the advance unreachable, the treasury lets go what the bank sent back as well. */
    @Test
    void anAdvanceThatCameBackAfterTheRestWasLetGoIsLetGoToo() {
        Claim halved = new Claim("A site", new Category("tech"), usd("200.00"), Optional.of(usd("100.00")));
        ExpenseId id = approved(coop.submitted(halved));
        coop.pay(coop.tom, id, "transfer-1");
        coop.withdraw.run(coop.ada, id);
        assertThat(state(id)).isEqualTo(ExpenseState.PAID);

        coop.takeBack(coop.tom, id);
        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
        assertThat(coop.show(id).expense().payable()).isEqualTo(usd("100.00"));
        coop.reject.run(coop.tess, because(id));

        assertThat(coop.books()).isEmpty();
        assertThat(coop.show(id).expense().due()).isEqualTo(usd("0.00"));
        assertThat(coop.show(id).expense().payable()).isEqualTo(usd("0.00"));
        assertThat(left()).isEqualTo(usd("300.00"));
        assertRefused(BudgetRefusal.NOT_IN_STATE, () -> coop.reject.run(coop.tess, because(id)));
    }

    @Test
    void whatIsApprovedInALineAndCannotBePaidIsFreeInItAgain() {
        ExpenseId id = approved(coop.submitted("120.00"));
        assertThat(left()).isEqualTo(usd("180.00"));

        coop.reject.run(coop.tess, because(id));

        assertThat(state(id)).isEqualTo(ExpenseState.REJECTED);
        assertThat(left()).isEqualTo(usd("300.00"));
        assertThat(coop.books()).isEmpty();
        assertThat(rejection().data()).doesNotContainKey("approvedBy");
        assertRefused(BudgetRefusal.NOTHING_TO_PAY, () -> coop.pay(coop.tom, id, "transfer-1"));
    }

    @Test
    void nobodyTurnsDownTheirOwnNorWhatIsPaid() {
        ExpenseId paid = approved(coop.submitted("120.00"));
        coop.pay(coop.tom, paid, "transfer-1");
        assertRefused(BudgetRefusal.NOT_IN_STATE, () -> coop.reject.run(coop.tess, because(paid)));
        Claim claim = new Claim("Mine", new Category("tech"), usd("5.00"), Optional.empty());
        ExpenseId own = coop.submit
                .run(coop.tom, new SubmitExpense.Request(claim, Optional.of(RECEIPT)))
                .expense()
                .id();
        coop.law(coop.approveExpense, Map.of("expense", own.toString()));
        assertRefused(BudgetRefusal.OWN_EXPENSE, () -> coop.reject.run(coop.tom, because(own)));
        assertThat(state(own)).isEqualTo(ExpenseState.APPROVED);
    }

    @Test
    void aDonationThatItsRecipientRefusesIsLetGoInTheNameOfTheActThatPromisedIt() {
        ActId act = coop.law(coop.donate, Map.of("recipient", "The food bank", "amount", money("40.00")));
        Page.Wish all = new Page.Wish(9, Optional.empty());
        ExpenseId id = coop.budgets
                .list(
                        new ExpenseQueries.Filter(
                                Optional.of(ExpenseState.APPROVED), Optional.empty(), Optional.empty()),
                        all)
                .items()
                .get(0)
                .expense()
                .id();

        coop.reject.run(coop.tom, because(id));

        assertThat(state(id)).isEqualTo(ExpenseState.REJECTED);
        assertThat(coop.books()).isEmpty();
        assertThat(rejection().data()).containsEntry("approvedBy", act.toString());
        assertThat(coop.show(id).expense().course().rejection().orElseThrow().reason())
                .isEqualTo("They will not have it.");
    }

    private NewEvent rejection() {
        List<NewEvent> told = coop.events.appended().stream()
                .filter(event -> event.type().equals("expense.rejected"))
                .toList();
        return told.get(told.size() - 1);
    }

    private ExpenseId approved(ExpenseId id) {
        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);
        return id;
    }

    private Money left() {
        List<BudgetLine> lines = coop.budgets
                .list(new BudgetLines.Filter(Optional.empty(), Optional.empty()), new Page.Wish(9, Optional.empty()))
                .items();
        return lines.get(0).left();
    }

    private ExpenseState state(ExpenseId id) {
        return coop.show(id).expense().state();
    }

    private static TakeBackExpensePayment.Request taken(ExpenseId id, TransactionId booked, String reason) {
        return new TakeBackExpensePayment.Request(id, booked, reason);
    }

    private static RejectExpense.Request because(ExpenseId id) {
        return new RejectExpense.Request(id, "They will not have it.");
    }
}
