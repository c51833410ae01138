package coop.rochdale.budgets.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.budgets.InMemoryBudgets;
import coop.rochdale.charter.InMemoryActs;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.MeasureHandler.Enacting;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.Body;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.positions.workflow.PowerUse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A co-op in memory with everything there is to do about budgets and expenses. It is 1 March 2026, noon. */
final class CountingHouse {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final byte[] RECEIPT = "%PDF-1.7 a receipt".getBytes(StandardCharsets.US_ASCII);
    private static final Holding HELD = new Holding(new PositionId(new UUID(0, 7)), 7, new ActId(new UUID(0, 8)));

    final SettableClock clock = new SettableClock(NOON);
    final InMemoryCharter charter = InMemoryCharter.founded();
    final InMemoryEvents events = new InMemoryEvents();
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryBudgets budgets = new InMemoryBudgets();
    final Set<AccountId> treasurers = new HashSet<>();
    final Set<AccountId> members = new HashSet<>();
    private final PowerUse powers = new PowerUse(new Held(), events);
    private final PowerLook looks = new PowerLook(new Held(), new InMemoryLooks(), events);
    private final InMemoryActs acts = new InMemoryActs(charter);
    final Claims claims = new Claims(budgets, budgets);
    final Approving approving = new Approving(budgets, ledger, events);

    final MeasureHandler setBudget = new SetBudgetMeasure(charter, budgets, events);
    final MeasureHandler approveExpense = new ApproveExpenseMeasure(charter, budgets, approving);
    final MeasureHandler donate = new DonateMeasure(charter, budgets, approving, events);
    final SubmitExpense submit = new SubmitExpense(clock, charter, (account, at) -> bodies(account), claims, events);
    final ChangeExpense change = new ChangeExpense(clock, claims, events);
    final AddReceipt addReceipt = new AddReceipt(clock, claims, events);
    final ShowReceipt showReceipt = new ShowReceipt(clock, looks, claims);
    final ApproveWithinBudget approve =
            new ApproveWithinBudget(clock, powers, charter, acts, budgets, claims, approving, events);
    final RejectExpense reject = new RejectExpense(clock, powers, acts, claims, approving, events);
    final WithdrawExpense withdraw = new WithdrawExpense(clock, acts, claims, approving, events);
    final ShowWork showWork = new ShowWork(clock, claims, events);
    final PayExpense pay = new PayExpense(clock, powers, ledger, claims, events);
    final TakeBackExpensePayment takeBack = new TakeBackExpensePayment(clock, powers, ledger, claims, events);
    final ShowExpense show = new ShowExpense(clock, looks, claims);

    final Actor ada = member();
    final Actor tom = treasurer();
    final Actor tess = treasurer();

    Actor member() {
        Actor actor = new Actor(new AccountId(Ids.next(NOON)));
        members.add(actor.account());
        return actor;
    }

    Actor treasurer() {
        Actor actor = member();
        treasurers.add(actor.account());
        return actor;
    }

    private Set<Body> bodies(AccountId account) {
        return members.contains(account) ? Set.of(Body.CONSUMER) : Set.of();
    }

    /** Checks and enacts the measure as a law of this instant. */
    ActId law(MeasureHandler measure, Map<String, Object> fields) {
        ActId act = new ActId(Ids.next(clock.instant()));
        measure.check(new Payload(fields), clock.instant());
        measure.enact(new Payload(fields), new Enacting(act, clock.instant()));
        return act;
    }

    ActId budget(String category, String amount, String from, String to) {
        return law(setBudget, budgetLaw(category, amount, from, to));
    }

    static Map<String, Object> budgetLaw(String category, String amount, String from, String to) {
        return Map.of("category", category, "amount", money(amount), "from", from, "to", to);
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    /** Of Ada's, with a receipt. */
    ExpenseId submitted(String amount) {
        return submitted(new Claim("Screens", new Category("tech"), usd(amount), Optional.empty()));
    }

    ExpenseId submitted(Claim claim) {
        return submit.run(ada, new SubmitExpense.Request(claim, Optional.of(RECEIPT)))
                .expense()
                .id();
    }

    View approve(Actor by, ExpenseId id) {
        long version = budgets.find(id).orElseThrow().round();
        return approve.run(by, new ApproveWithinBudget.Request(id, version));
    }

    View pay(Actor by, ExpenseId id, String reference) {
        BankTransfer transfer = new BankTransfer(
                reference, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        return pay.run(by, new PayExpense.Request(id, transfer));
    }

    /** Takes back the newest payment that stands. */
    View takeBack(Actor by, ExpenseId id) {
        List<ExpenseQueries.Paid> paid = show(id).payments();
        TransactionId booked = paid.get(paid.size() - 1).booked();
        return takeBack.run(by, new TakeBackExpensePayment.Request(id, booked, "Sent back by the bank."));
    }

    View show(ExpenseId id) {
        return claims.view(id);
    }

    /** Account and balance, sorted, but for what is nothing. */
    List<String> books() {
        return ledger.balances(Until.now()).stream()
                .filter(balance -> !balance.balance().isZero())
                .map(balance -> balance.account() + " " + balance.balance().amount())
                .toList();
    }

    static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private final class Held implements Powers {
        @Override
        public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
            return power == Power.TREASURY && treasurers.contains(account) ? Optional.of(HELD) : Optional.empty();
        }

        @Override
        public Set<Power> of(AccountId account, Instant at) {
            return treasurers.contains(account) ? Set.of(Power.TREASURY) : Set.of();
        }
    }
}
