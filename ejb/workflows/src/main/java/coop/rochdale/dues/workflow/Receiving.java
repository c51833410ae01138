package coop.rochdale.dues.workflow;

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
import coop.rochdale.dues.Settlement;
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
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records money that arrived from a member, books it and lets the oldest open invoices take it (rules R4 to R6), whoever
 * says that it arrived. Who may say so is the caller's business.
 */
@Dependent
public class Receiving {

    private final InstantSource clock;
    private final Register register;
    private final Invoices invoices;
    private final Payments payments;
    private final Ledger ledger;
    private final Settling settling;
    private final Events events;

    @Inject
    Receiving(
            InstantSource clock,
            Register register,
            Invoices invoices,
            Payments payments,
            Ledger ledger,
            Settling settling,
            Events events) {
        this.clock = clock;
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

    /**
     * Records what arrived from the holder of this membership; a receipt without flaws, please. Refuses with {@code
     * dues.payment-recorded} what was recorded before.
     */
    public PaymentView receive(Receipt receipt, Membership payer, Witness witness) {
        payments.recordedAs(receipt.provider(), receipt.reference()).ifPresent(known -> {
            throw Refused.because(DuesRefusal.PAYMENT_RECORDED, receipt.provider(), receipt.reference(), known);
        });
        Membership newest = register.lockNewestOf(payer.account()).orElseThrow();
        Instant now = clock.instant();
        Member member = register.at(now, newest);
        PaymentId id = new PaymentId(Ids.next(now));
        List<Invoice> open = member.standing() == Standing.ENDED ? List.of() : invoices.uncoveredOf(newest.id());
        List<Settlement> settlements = settlements(member, open, new Funds(id, receipt.amount()));
        NewTransaction booking = Booking.payment(receipt, total(receipt, settlements))
                .about(id.value())
                .with(payer.account());
        TransactionId booked = ledger.record(booking, now);
        Payment payment = new Payment(id, payer.id(), receipt, now, witness.account(), booked);
        payments.add(payment);
        if (!settlements.isEmpty()) {
            settling.settle(member, open, settlements, now);
        }
        events.append(new NewEvent("payment.recorded", id.value(), witness.act(), Map.of()), now);
        return PaymentView.of(payment, payer.account(), settlements);
    }

    private List<Settlement> settlements(Member member, List<Invoice> open, Funds arrived) {
        List<Funds> funds = new ArrayList<>(payments.leftOf(member.membership().account()));
        funds.add(arrived);
        return Settlement.of(open, funds);
    }

    private static Money total(Receipt receipt, List<Settlement> settlements) {
        return settlements.stream()
                .map(Settlement::amount)
                .reduce(Money.zero(receipt.amount().currency()), Money::plus);
    }
}
