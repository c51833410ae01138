package coop.rochdale.budgets.workflow;

import static coop.rochdale.budgets.workflow.CountingHouse.NOON;
import static coop.rochdale.budgets.workflow.CountingHouse.RECEIPT;
import static coop.rochdale.budgets.workflow.CountingHouse.assertRefused;
import static coop.rochdale.budgets.workflow.CountingHouse.usd;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an expense, and every way it may not go. */
class ExpensesTest {

    private final CountingHouse coop = new CountingHouse();
    private final Actor stranger = new Actor(new AccountId(Ids.next(NOON)));
    private ActId budget = new ActId(Ids.next(NOON));

    @BeforeEach
    void aLineOfThreeHundred() {
        budget = coop.budget("tech", "300.00", "2026-03-01", "2026-12-31");
    }

    @Test
    void twoHoldersOfTreasuryApproveAndOnePays() {
        ExpenseId id = coop.submitted("120.00");
        coop.approve(coop.tom, id);
        assertThat(state(id)).isEqualTo(ExpenseState.SUBMITTED);
        assertThat(coop.books()).isEmpty();

        coop.approve(coop.tess, id);
        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
        assertThat(coop.show(id).expense().course().approval().orElseThrow().act())
                .isEqualTo(budget);
        assertThat(coop.books()).containsExactly("expenses:tech 120.00", "liabilities:expenses -120.00");

        coop.pay(coop.tom, id, "transfer-1");
        assertThat(state(id)).isEqualTo(ExpenseState.PAID);
        assertThat(coop.books()).containsExactly("assets:bank:main -120.00", "expenses:tech 120.00");
        assertRefused(BudgetRefusal.NOTHING_TO_PAY, () -> coop.pay(coop.tess, id, "transfer-2"));
        assertThat(coop.events.types().stream().filter(type -> type.startsWith("expense")))
                .containsExactly(
                        "expense.submitted",
                        "expense.endorsed",
                        "expense.endorsed",
                        "expense.approved",
                        "expense.paid");
    }

    @Test
    void nobodyDecidesOnTheirOwnNorTwiceNorWithoutThePower() {
        Actor both = coop.treasurer();
        Claim claim = new Claim("Mine", new Category("tech"), usd("5.00"), Optional.empty());
        ExpenseId own = coop.submit
                .run(both, new SubmitExpense.Request(claim, Optional.of(RECEIPT)))
                .expense()
                .id();
        assertRefused(BudgetRefusal.OWN_EXPENSE, () -> coop.approve(both, own));
        assertRefused(BudgetRefusal.OWN_EXPENSE, () -> coop.reject.run(both, because(own)));
        assertRefused(CommonRefusal.POWER_MISSING, () -> coop.approve(coop.ada, own));
        assertRefused(CommonRefusal.POWER_MISSING, () -> coop.reject.run(coop.ada, because(own)));
        coop.approve(coop.tom, own);
        assertRefused(BudgetRefusal.APPROVED_ALREADY, () -> coop.approve(coop.tom, own));
        assertThat(state(own)).isEqualTo(ExpenseState.SUBMITTED);
    }

    @Test
    void anApprovalCountsAlthoughItsGiverHasLostThePower() {
        ExpenseId id = coop.submitted("120.00");
        coop.approve(coop.tom, id);
        coop.treasurers.remove(coop.tom.account());

        coop.approve(coop.tess, id);

        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
    }

    @Test
    void anotherAmountOrReceiptDropsApprovalsAndRefusesStaleOnes() {
        ExpenseId id = coop.submitted("120.00");
        coop.approve(coop.tom, id);
        coop.change.run(coop.ada, new ChangeExpense.Request(id, 1, usd("130.00")));
        assertThat(coop.show(id).approvals()).isZero();
        assertRefused(
                CommonRefusal.IF_MATCH_STALE,
                () -> coop.approve.run(coop.tess, new ApproveWithinBudget.Request(id, 1)));
        assertRefused(
                CommonRefusal.IF_MATCH_STALE,
                () -> coop.change.run(coop.ada, new ChangeExpense.Request(id, 1, usd("1.00"))));

        coop.approve(coop.tess, id);
        coop.addReceipt.run(coop.ada, id, RECEIPT);
        assertThat(coop.show(id).approvals())
                .as("the same file changes nothing")
                .isOne();
        coop.addReceipt.run(coop.ada, id, "%PDF-2.0 another".getBytes(StandardCharsets.US_ASCII));
        assertThat(coop.show(id).approvals()).isZero();
        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);
        assertThat(coop.books()).containsExactly("expenses:tech 130.00", "liabilities:expenses -130.00");
        assertRefused(
                BudgetRefusal.NOT_IN_STATE,
                () -> coop.change.run(coop.ada, new ChangeExpense.Request(id, 3, usd("1.00"))));
    }

    @Test
    void noLineIsOverspent() {
        ExpenseId first = coop.submitted("200.00");
        ExpenseId second = coop.submitted("101.00");
        coop.approve(coop.tom, first);
        coop.approve(coop.tom, second);
        coop.approve(coop.tess, first);

        assertRefused(BudgetRefusal.OUT_OF_BUDGET, () -> coop.approve(coop.tess, second));
        assertThat(state(second)).isEqualTo(ExpenseState.SUBMITTED);
        coop.change.run(coop.ada, new ChangeExpense.Request(second, 1, usd("100.00")));
        coop.approve(coop.tom, second);
        coop.approve(coop.tess, second);
        assertThat(state(second)).isEqualTo(ExpenseState.APPROVED);
    }

    @Test
    void outsideTheLinesAnActApprovesAlsoWhatWasTurnedDown() {
        ExpenseId id = coop.submitted("999.00");
        assertRefused(BudgetRefusal.OUT_OF_BUDGET, () -> coop.approve(coop.tom, id));
        coop.reject.run(coop.tom, because(id));
        assertThat(state(id)).isEqualTo(ExpenseState.REJECTED);
        Map<String, Object> measure = Map.of("expense", id.toString());
        assertThat(coop.approveExpense.price(new Payload(measure), NOON).oneOff())
                .isEqualTo(usd("999.00"));

        ActId act = coop.law(coop.approveExpense, measure);

        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
        assertThat(coop.show(id).expense().course().approval().orElseThrow().act())
                .isEqualTo(act);
        assertRefused(BudgetRefusal.NOT_IN_STATE, () -> coop.law(coop.approveExpense, measure));
    }

    @Test
    void withoutAnyTreasurerTheWayThroughAProposalStaysOpen() {
        ExpenseId id = coop.submitted("120.00");
        coop.approve(coop.tom, id);
        coop.treasurers.clear();

        coop.law(coop.approveExpense, Map.of("expense", id.toString()));

        assertThat(state(id)).isEqualTo(ExpenseState.APPROVED);
        Actor next = coop.treasurer();
        coop.pay(next, id, "transfer-1");
        assertThat(state(id)).isEqualTo(ExpenseState.PAID);
    }

    @Test
    void theRestIsPaidOnceTheWorkWasShownAndApproved() {
        ExpenseId id = coop.submitted(halved("200.00"));
        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);
        coop.pay(coop.tom, id, "transfer-1");
        assertThat(coop.books())
                .containsExactly("assets:bank:main -100.00", "expenses:tech 200.00", "liabilities:expenses -100.00");
        assertRefused(BudgetRefusal.WORK_MISSING, () -> coop.pay(coop.tom, id, "transfer-2"));
        assertRefused(BudgetRefusal.NOT_IN_STATE, () -> coop.approve(coop.tom, id));
        assertRefused(BudgetRefusal.NOT_YOUR_EXPENSE, () -> coop.showWork.run(coop.tom, work(id)));

        coop.showWork.run(coop.ada, work(id));
        coop.approve(coop.tom, id);
        assertRefused(BudgetRefusal.WORK_MISSING, () -> coop.pay(coop.tom, id, "transfer-2"));
        coop.approve(coop.tess, id);
        coop.pay(coop.tom, id, "transfer-2");

        assertThat(state(id)).isEqualTo(ExpenseState.PAID);
        assertThat(coop.show(id).payments()).hasSize(2);
        assertThat(coop.books()).containsExactly("assets:bank:main -200.00", "expenses:tech 200.00");
    }

    @Test
    void anActAcceptsTheWorkWhereNoTreasurerIsLeft() {
        ExpenseId id = coop.submitted(halved("200.00"));
        coop.law(coop.approveExpense, Map.of("expense", id.toString()));
        coop.showWork.run(coop.ada, work(id));
        Payload measure = new Payload(Map.of("expense", id.toString()));
        assertThat(coop.approveExpense.price(measure, NOON).oneOff()).isEqualTo(usd("0.00"));

        coop.law(coop.approveExpense, measure.fields());

        assertThat(coop.show(id).expense().payable()).isEqualTo(usd("200.00"));
    }

    /** The members approved it without one, and it takes none any more. */
    @Test
    void theTreasuryAcceptsTheWorkOfWhatAnActApprovedWithoutAReceipt() {
        ExpenseId id = coop.submit
                .run(coop.ada, new SubmitExpense.Request(halved("200.00"), Optional.empty()))
                .expense()
                .id();
        coop.law(coop.approveExpense, Map.of("expense", id.toString()));
        coop.showWork.run(coop.ada, work(id));

        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);

        assertThat(coop.show(id).expense().payable()).isEqualTo(usd("200.00"));
    }

    @Test
    void workThatIsNeverShownIsNotWaitedFor() {
        ExpenseId id = coop.submitted(halved("200.00"));
        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);
        coop.pay(coop.tom, id, "transfer-1");

        coop.reject.run(coop.tess, because(id));

        assertThat(state(id)).isEqualTo(ExpenseState.PAID);
        assertThat(coop.books()).containsExactly("assets:bank:main -100.00", "expenses:tech 100.00");
        ExpenseId next = coop.submitted("200.00");
        coop.approve(coop.tom, next);
        coop.approve(coop.tess, next);
        assertThat(state(next)).isEqualTo(ExpenseState.APPROVED);
    }

    @Test
    void theAuthorTakesBackWhatIsNotPaid() {
        ExpenseId id = coop.submitted("120.00");
        assertRefused(BudgetRefusal.NOT_YOUR_EXPENSE, () -> coop.withdraw.run(coop.tom, id));
        coop.approve(coop.tom, id);
        coop.approve(coop.tess, id);

        coop.withdraw.run(coop.ada, id);

        assertThat(state(id)).isEqualTo(ExpenseState.WITHDRAWN);
        assertThat(coop.books()).isEmpty();
        assertRefused(BudgetRefusal.NOT_IN_STATE, () -> coop.withdraw.run(coop.ada, id));
        assertRefused(BudgetRefusal.NOTHING_TO_PAY, () -> coop.pay(coop.tom, id, "transfer-1"));
        assertRefused(
                BudgetRefusal.NOT_IN_STATE, () -> coop.law(coop.approveExpense, Map.of("expense", id.toString())));
    }

    @Test
    void onlyMembersSubmitAndNotWithoutEnd() {
        Claim claim = new Claim("A pen", new Category("tech"), usd("1.00"), Optional.empty());
        assertRefused(
                BudgetRefusal.NOT_A_MEMBER,
                () -> coop.submit.run(stranger, new SubmitExpense.Request(claim, Optional.empty())));
        for (int i = 0; i < ExpenseObjections.MOST_WAITING; i++) {
            coop.submitted(claim);
        }
        assertRefused(BudgetRefusal.MANY_WAIT, () -> coop.submitted(claim));
    }

    @Test
    void theReceiptIsAFileOfAKnownKindForItsAuthorAndTheTreasury() {
        Claim claim = new Claim("A pen", new Category("tech"), usd("1.00"), Optional.empty());
        ExpenseId id = coop.submit
                .run(coop.ada, new SubmitExpense.Request(claim, Optional.empty()))
                .expense()
                .id();
        assertRefused(BudgetRefusal.NO_RECEIPT, () -> coop.approve(coop.tom, id));
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        assertRefused(CommonRefusal.INVALID, () -> coop.addReceipt.run(coop.ada, id, page));
        assertRefused(BudgetRefusal.NOT_YOUR_EXPENSE, () -> coop.addReceipt.run(coop.tom, id, RECEIPT));
        coop.addReceipt.run(coop.ada, id, RECEIPT);

        assertThat(coop.showReceipt.run(coop.ada, id).content()).isEqualTo(RECEIPT);
        int before = coop.events.types().size();
        assertThat(coop.showReceipt.run(coop.tom, id).type().suffix()).isEqualTo("pdf");
        assertThat(coop.events.types()).hasSize(before + 1).endsWith("power.used");
        assertRefused(CommonRefusal.UNKNOWN, () -> coop.showReceipt.run(stranger, id));
    }

    @Test
    void whoSubmittedItIsNoOnesBusinessButTheTreasurys() {
        ExpenseId id = coop.submitted("1.00");
        assertThat(coop.show.run(Optional.empty(), id).author()).isEmpty();
        assertThat(coop.show.run(Optional.of(stranger), id).author()).isEmpty();
        assertThat(coop.show.run(Optional.of(coop.ada), id).author()).isPresent();
        assertThat(coop.show.run(Optional.of(coop.tom), id).author()).isPresent();
        assertThat(coop.events.types()).endsWith("power.used");
    }

    private ExpenseState state(ExpenseId id) {
        return coop.show(id).expense().state();
    }

    private static Claim halved(String amount) {
        return new Claim("A site", new Category("tech"), usd(amount), Optional.of(usd("100.00")));
    }

    private static ShowWork.Request work(ExpenseId id) {
        return new ShowWork.Request(id, "It is at https://example.org/.");
    }

    private static RejectExpense.Request because(ExpenseId id) {
        return new RejectExpense.Request(id, "Not this year.");
    }
}
