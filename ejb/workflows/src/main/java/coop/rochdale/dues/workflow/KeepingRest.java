package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Booking;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Member;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Receives what is left of a payment of which a part goes back, as a payment of its own (rule R18). */
@Dependent
class KeepingRest {

    private final Invoices invoices;
    private final Payments payments;
    private final Ledger ledger;

    @Inject
    KeepingRest(Invoices invoices, Payments payments, Ledger ledger) {
        this.invoices = invoices;
        this.payments = payments;
        this.ledger = ledger;
    }

    /** Records and books what this refund leaves, and answers what invoices keep of it; the payer is held. */
    List<Settlement> keep(PaymentView payment, Refund refund, Member payer) {
        Instant now = refund.recordedAt();
        PaymentId id = refund.rest().orElseThrow();
        Money left = payment.receipt().amount().minus(refund.amount());
        List<Settlement> kept =
                Settlement.kept(payment.settled(), new Funds(id, left), invoice -> asksOn(invoice, payer));
        Money settled = kept.stream().map(Settlement::amount).reduce(Money.zero(left.currency()), Money::plus);
        // No provider calls it anything: what it called the money, the payment that arrived tells.
        Receipt receipt =
                new Receipt(left, payment.receipt().provider(), refund.id().toString(), Span.day(now));
        TransactionId booked =
                ledger.record(Booking.rest(receipt, settled).about(id.value()).with(payment.payer()), now);
        payments.add(new Payment(
                id, payment.membership(), receipt, now, refund.recordedBy(), booked, Optional.of(refund.id())));
        return kept;
    }

    private boolean asksOn(InvoiceId invoice, Member payer) {
        Optional<MembershipId> asking =
                Optional.of(payer.membership().id()).filter(id -> payer.standing() != Standing.ENDED);
        return asking.isPresent() && asking.equals(invoices.membershipOf(invoice));
    }
}
