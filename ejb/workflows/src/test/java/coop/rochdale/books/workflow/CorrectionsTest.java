package coop.rochdale.books.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.books.BankItem;
import coop.rochdale.books.BooksRefusal;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.LedgerRefusal;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.Until;
import coop.rochdale.ledger.workflow.ListTransactions;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import coop.rochdale.positions.workflow.PowerUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final ActId ACT = new ActId(new UUID(0, 8));

    private final Actor treasurer = new Actor(new AccountId(new UUID(0, 1)));
    private final Actor member = new Actor(new AccountId(new UUID(0, 2)));
    private final SettableClock clock = new SettableClock(NOW);
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final RecordBankItem record =
            new RecordBankItem(clock, new PowerUse(powers(), events), InMemoryCharter.founded(), ledger, events);
    private final ReverseTransaction reverse =
            new ReverseTransaction(clock, new PowerUse(powers(), events), ledger, events);

    @Test
    void booksWhatTheBankDidAndTellsIt() {
        record.run(treasurer, item(BankItem.Kind.OPENING_BALANCE, "100.00"));
        record.run(treasurer, item(BankItem.Kind.GIFT, "30.00"));
        record.run(treasurer, item(BankItem.Kind.INTEREST, "0.50"));
        record.run(treasurer, item(BankItem.Kind.CHARGE, "2.00"));
        record.run(treasurer, item(BankItem.Kind.CASH_DEPOSIT, "4.99"));
        assertThat(balances())
                .containsExactly(
                        "assets:bank:main 133.49 USD",
                        "assets:cash:main -4.99 USD",
                        "equity:opening -100.00 USD",
                        "expenses:bank-charges 2.00 USD",
                        "income:gifts -30.00 USD",
                        "income:interest -0.50 USD");
        assertThat(events.types()).startsWith("power.used", "transaction.recorded");
    }

    @Test
    void takesItBackOnceWithAReason() {
        Transaction charge = record.run(treasurer, item(BankItem.Kind.CHARGE, "2.00"));
        Transaction reversal = reverse.run(treasurer, charge.id(), " Recorded twice. ");
        assertThat(reversal.reversal().orElseThrow().reason()).isEqualTo("Recorded twice.");
        assertThat(reversal.bookedOn()).isEqualTo(TODAY);
        assertThat(balances()).containsExactly("assets:bank:main 0.00 USD", "expenses:bank-charges 0.00 USD");
        assertRefused(() -> reverse.run(treasurer, charge.id(), "Again"), LedgerRefusal.ALREADY_REVERSED);
        assertRefused(() -> reverse.run(treasurer, reversal.id(), "Back"), LedgerRefusal.IS_REVERSAL);
        assertThat(bookedWith("transaction.reversed")).containsExactly(reversal.id());
        assertThat(bookedWith("transaction.recorded")).containsExactly(charge.id());
    }

    @Test
    void leavesWhatBooksSomethingOrCarriesOutALaw() {
        TransactionId payment = ledger.record(booking().about(new UUID(0, 9)), NOW);
        TransactionId donation = ledger.record(booking().by(ACT), NOW);
        assertRefused(() -> reverse.run(treasurer, payment, "No"), BooksRefusal.BOOKS_SOMETHING);
        assertRefused(() -> reverse.run(treasurer, donation, "No"), BooksRefusal.BOOKED_BY_AN_ACT);
    }

    @Test
    void isForTheTreasuryAlone() {
        Transaction charge = record.run(treasurer, item(BankItem.Kind.CHARGE, "2.00"));
        assertRefused(() -> record.run(member, item(BankItem.Kind.GIFT, "1.00")), CommonRefusal.POWER_MISSING);
        assertRefused(() -> reverse.run(member, charge.id(), "No"), CommonRefusal.POWER_MISSING);
        assertRefused(() -> reverse.run(treasurer, new TransactionId(new UUID(0, 3)), "No"), CommonRefusal.UNKNOWN);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        BankItem wrong = new BankItem(BankItem.Kind.GIFT, Money.parse("-1", "JPY"), TODAY.plusDays(1));
        assertThat(flaws(() -> record.run(treasurer, wrong)))
                .containsExactly("/amount/currency", "/amount/amount", "/bookedOn");
        Transaction charge = record.run(treasurer, item(BankItem.Kind.CHARGE, "2.00"));
        assertThat(flaws(() -> reverse.run(treasurer, charge.id(), " "))).containsExactly("/reason");
        assertThat(flaws(() -> reverse.run(treasurer, charge.id(), "x".repeat(501))))
                .containsExactly("/reason");
    }

    private static BankItem item(BankItem.Kind kind, String amount) {
        return new BankItem(kind, Money.parse(amount, "USD"), TODAY);
    }

    private static NewTransaction booking() {
        Money five = Money.parse("5.00", "USD");
        return NewTransaction.of(
                TODAY,
                "Something",
                List.of(Posting.debit(LedgerAccount.BANK, five), Posting.credit(LedgerAccount.DUES, five)));
    }

    private List<String> balances() {
        return ledger.balances(Until.now()).stream()
                .map(balance -> balance.account() + " " + balance.balance())
                .toList();
    }

    private List<TransactionId> bookedWith(String type) {
        long event = events.types().indexOf(type) + 1L;
        return new ListTransactions(ledger, events)
                        .run(LedgerQueries.Wanted.all(), Optional.of(event), new Page.Wish(20, Optional.empty()))
                        .items()
                        .stream()
                        .map(Transaction::id)
                        .toList();
    }

    private static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static List<String> flaws(ThrowingCallable act) {
        Refused refused = (Refused) org.assertj.core.api.Assertions.catchThrowable(act);
        return refused.flaws().stream().map(Flaw::pointer).toList();
    }

    private Powers powers() {
        return new Powers() {
            @Override
            public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
                return of(account, at).contains(power)
                        ? Optional.of(new Holding(new PositionId(new UUID(0, 7)), 7, ACT))
                        : Optional.empty();
            }

            @Override
            public Set<Power> of(AccountId account, Instant at) {
                return account.equals(treasurer.account()) ? Set.of(Power.TREASURY) : Set.of();
            }
        };
    }
}
