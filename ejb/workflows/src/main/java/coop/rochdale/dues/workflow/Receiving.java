package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Tab;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records money that arrived from members, books it and lets the oldest open invoices take it (rules R4 to R6), whoever
 * says that it arrived. Who may say so is the caller's business.
 */
@Dependent
public class Receiving {

    private final InstantSource clock;
    private final Charter charter;
    private final Register register;
    private final Invoices invoices;
    private final Payments payments;
    private final Ledger ledger;
    private final Settling settling;
    private final Events events;

    @Inject
    Receiving(
            InstantSource clock,
            Charter charter,
            Register register,
            Invoices invoices,
            Payments payments,
            Ledger ledger,
            Settling settling,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.invoices = invoices;
        this.payments = payments;
        this.ledger = ledger;
        this.settling = settling;
        this.events = events;
    }

    /** Who says that money arrived, and the act that lets them; nobody, where a provider says so itself. */
    public record Witness(Optional<AccountId> account, Optional<ActId> act) {

        public static final Witness PROVIDER = new Witness(Optional.empty(), Optional.empty());

        public static Witness of(AccountId account, ActId act) {
            return new Witness(Optional.of(account), Optional.of(act));
        }
    }

    /** Money that arrived from the holder of this membership; a receipt without flaws, please. */
    public record Arrived(Receipt receipt, Membership payer) {

        AccountId person() {
            return payer.account();
        }
    }

    /** Records what arrived; refuses with {@code dues.payment-recorded} what was recorded before. */
    public PaymentView receive(Arrived arrived, Witness witness) {
        Receipt receipt = arrived.receipt();
        payments.recordedAs(receipt.name()).ifPresent(known -> {
            throw Refused.because(DuesRefusal.PAYMENT_RECORDED, receipt.provider(), receipt.reference(), known.id());
        });
        return receiveAll(List.of(arrived), witness).get(0);
    }

    /**
     * Records many as if one came after the other. The caller holds their names, which differ, and knows that nothing is
     * recorded under any of them; and either holds their people already, or nobody.
     */
    public List<PaymentView> receiveAll(List<Arrived> arrived, Witness witness) {
        Map<AccountId, Membership> newest =
                register.lockNewestOf(arrived.stream().map(Arrived::person).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<Entry> entries = entries(arrived, newest, now);
        List<TransactionId> booked =
                ledger.recordAll(entries.stream().map(Entry::booking).toList(), now);
        List<Payment> recorded = new ArrayList<>();
        for (Entry entry : entries) {
            Receipt receipt = entry.arrived.receipt();
            MembershipId payer = entry.arrived.payer().id();
            TransactionId transaction = booked.get(recorded.size());
            recorded.add(new Payment(entry.id, payer, receipt, now, witness.account(), transaction));
        }
        payments.addAll(recorded);
        settling.write(entries.stream().map(Entry::tab).toList(), now);
        events.appendAll(recorded.stream().map(each -> told(each, witness)).toList(), now);
        List<PaymentView> views = new ArrayList<>();
        for (Entry entry : entries) {
            Payment payment = recorded.get(views.size());
            views.add(PaymentView.of(payment, entry.arrived.person(), entry.tab.settlements()));
        }
        return views;
    }

    /** Money that arrived, what it is called from now on, and what became of its person's tab. */
    private record Entry(Arrived arrived, PaymentId id, Tab.Settled tab) {

        NewTransaction booking() {
            Receipt receipt = arrived.receipt();
            Money total = tab.total(Money.zero(receipt.amount().currency()));
            return Booking.payment(receipt, total).about(id.value()).with(arrived.person());
        }
    }

    /** One after the other: of one person each finds what the one before left. */
    private List<Entry> entries(List<Arrived> arrived, Map<AccountId, Membership> newest, Instant now) {
        Terms terms = charter.at(now);
        Map<AccountId, Tab> tabs = tabs(newest, terms, now);
        List<UUID> ids = Ids.next(now, arrived.size());
        List<Entry> entries = new ArrayList<>();
        for (Arrived each : arrived) {
            PaymentId id = new PaymentId(ids.get(entries.size()));
            Tab tab = Optional.ofNullable(tabs.get(each.person())).orElseThrow().at(now, terms);
            Tab.Settled settled =
                    tab.with(new Funds(id, each.receipt().amount())).settle(now);
            tabs.put(each.person(), settled.after());
            entries.add(new Entry(each, id, settled));
        }
        return entries;
    }

    private Map<AccountId, Tab> tabs(Map<AccountId, Membership> newest, Terms terms, Instant now) {
        Set<MembershipId> memberships =
                newest.values().stream().map(Membership::id).collect(Collectors.toSet());
        Map<MembershipId, List<Invoice>> open = invoices.uncoveredOf(memberships);
        Map<AccountId, List<Funds>> left = payments.leftOf(newest.keySet());
        Map<AccountId, Tab> tabs = new HashMap<>();
        for (Member member : register.at(now, terms, newest.values())) {
            MembershipId membership = member.membership().id();
            AccountId person = member.membership().account();
            tabs.put(
                    person,
                    new Tab(member, open.getOrDefault(membership, List.of()), left.getOrDefault(person, List.of())));
        }
        return tabs;
    }

    private static NewEvent told(Payment payment, Witness witness) {
        return new NewEvent("payment.recorded", payment.id().value(), witness.act(), Map.of());
    }
}
