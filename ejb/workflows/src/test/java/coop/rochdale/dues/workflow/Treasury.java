package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.dues.InMemoryBilling;
import coop.rochdale.dues.InMemoryDues;
import coop.rochdale.dues.InMemoryNotices;
import coop.rochdale.dues.InMemoryWaiverRequests;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.workflow.ChangeMembership;
import coop.rochdale.members.workflow.ExpelMeasure;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.members.workflow.ResignMembership;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.positions.workflow.PowerUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A small co-op in memory: a treasurer, a clock, a charter, and every workflow of members and dues. */
public final class Treasury {

    static final Instant START = Instant.parse("2026-01-31T10:00:00Z");
    public static final Holding POSITION = new Holding(new PositionId(new UUID(0, 7)), 7, new ActId(new UUID(0, 8)));

    public final SettableClock clock = new SettableClock(START);
    public final InMemoryCharter charter;
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryEvents events = new InMemoryEvents();
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryMemberships memberships;
    public final InMemoryDues dues;
    final InMemoryBilling runs;
    public final InMemoryNotices notices;
    public final InMemoryWaiverRequests requests = new InMemoryWaiverRequests();
    public final Register register;
    public final InMemoryLooks looks = new InMemoryLooks();
    public final Actor treasurer;

    private int payments;

    Treasury(Map<Clause, String> clauses) {
        charter = InMemoryCharter.founded(clauses);
        memberships = new InMemoryMemberships(charter, accounts);
        dues = new InMemoryDues(memberships);
        runs = new InMemoryBilling(charter, charter, memberships, dues);
        notices = new InMemoryNotices(charter, memberships, dues);
        register = new Register(charter, memberships, memberships, memberships);
        treasurer = person("treasurer");
    }

    public static Treasury open() {
        return new Treasury(Map.of());
    }

    public Actor person(String handle) {
        return new Actor(accounts.someone(handle, clock.instant()));
    }

    /** Someone who joined just now, for 5.00 USD a month. */
    public Actor member(String handle) {
        Actor person = person(handle);
        join().run(person, monthly("5.00"));
        return person;
    }

    /** Someone who joined just now to pay that. */
    public Actor member(String handle, String amount, Interval interval) {
        Actor person = person(handle);
        join().run(person, new Contribution(Money.parse(amount, "USD"), interval));
        return person;
    }

    /** Joins again, for 5.00 USD a month. */
    public void rejoins(Actor person) {
        join().run(person, monthly("5.00"));
    }

    static Contribution monthly(String amount) {
        return new Contribution(Money.parse(amount, "USD"), Interval.MONTH);
    }

    JoinCoop join() {
        return new JoinCoop(clock, charter, register, memberships, dues, dues, ledger, settling(), events);
    }

    /** Records a payment that arrived today, under a reference of its own. */
    public PaymentId pays(Actor member, String amount) {
        payments++;
        return record().run(
                        treasurer,
                        new RecordPayment.Request(
                                receipt(amount, "transfer-" + payments),
                                Optional.empty(),
                                Optional.of(membership(member))))
                .id();
    }

    Receipt receipt(String amount, String reference) {
        return new Receipt(Money.parse(amount, "USD"), "bank", reference, today());
    }

    public RecordPayment record() {
        return new RecordPayment(clock, new PowerUse(powers(), events), charter, memberships, dues, receiving());
    }

    public Receiving receiving() {
        return new Receiving(clock, charter, register, dues, dues, ledger, settling(), events);
    }

    public RunBilling billing() {
        return new RunBilling(
                clock,
                runs,
                new StartBillingRun(clock, new PowerUse(powers(), events), runs, events),
                new AdvanceBillingRun(clock, runs, runs, notices, ledger, events));
    }

    public RefundPayment refund() {
        return new RefundPayment(clock, new PowerUse(powers(), events), refunding());
    }

    public ChargeBackPayment chargeBack() {
        return new ChargeBackPayment(clock, new PowerUse(powers(), events), refunding());
    }

    public CorrectPayment correct() {
        return new CorrectPayment(refunding());
    }

    DeclareWaiver waive() {
        return new DeclareWaiver(clock, charter, register, memberships, requests, events);
    }

    GrantWaiverMeasure grantByLaw() {
        return new GrantWaiverMeasure(clock, charter, register, memberships, requests, events);
    }

    /** Asks for a waiver, where asking is enough. */
    Instant waived(Actor member) {
        return waive().run(member).until().orElseThrow();
    }

    GrantWaiver grant() {
        return new GrantWaiver(clock, new PowerUse(powers(), events), charter, register, memberships, events);
    }

    public ResignMembership resign() {
        return new ResignMembership(clock, register, memberships, events);
    }

    ChangeMembership change() {
        return new ChangeMembership(clock, charter, register, memberships, events);
    }

    ExpelMeasure expel() {
        return new ExpelMeasure(clock, charter, accounts, register, memberships, events);
    }

    public PaymentView payment(Actor viewer, PaymentId id) {
        return new ShowPayment(clock, new PowerLook(powers(), looks, events), dues).run(viewer, id);
    }

    /** The invoice of the second month, before its time. */
    InvoiceId issuesSecond(Actor member) {
        Membership membership = shown(member).membership();
        Days second = Interval.MONTH.period(membership.anchor(), 1);
        Instant now = clock.instant();
        return dues.issue(new NewInvoice(
                        new InvoiceId(Ids.next(now)), membership.id(), Interval.MONTH, second, usd("5.00"), now))
                .id();
    }

    /** The periods that are paid for, and not taken back. */
    List<Days> counted(Actor member) {
        return memberships.of(membership(member)).paid().stream()
                .filter(period -> period.voidAt().isEmpty())
                .map(PaidPeriod::days)
                .toList();
    }

    static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    /** Lets this happen, a second later, while the next act on a membership waits to hold it. */
    void whileWaiting(Runnable work) {
        memberships.whileWaiting(() -> {
            clock.set(clock.instant().plusSeconds(1));
            work.run();
        });
    }

    public ShowMembership.Shown shown(Actor actor) {
        return new ShowMembership(clock, register, dues).run(actor);
    }

    public String standing(Actor actor) {
        return shown(actor).standing().word();
    }

    public MembershipId membership(Actor actor) {
        return shown(actor).membership().id();
    }

    public InvoiceId openInvoice(Actor actor) {
        return shown(actor).openInvoice().orElseThrow().id();
    }

    public LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Lines such as {@code income:dues -5.00 USD}. */
    public List<String> books() {
        return ledger.balances(Until.now()).stream()
                .map(balance -> balance.account() + " " + balance.balance())
                .toList();
    }

    public Powers powers() {
        return new Powers() {
            @Override
            public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
                return of(account, at).contains(power) ? Optional.of(POSITION) : Optional.empty();
            }

            @Override
            public Set<Power> of(AccountId account, Instant at) {
                return account.equals(treasurer.account()) ? Set.of(Power.TREASURY) : Set.of();
            }
        };
    }

    Refunding refunding() {
        return new Refunding(
                clock,
                register,
                memberships,
                memberships,
                dues,
                dues,
                dues,
                dues,
                ledger,
                settling(),
                new KeepingRest(dues, dues, ledger),
                events);
    }

    private Settling settling() {
        return new Settling(dues, memberships, memberships);
    }
}
