package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.RefundId;
import coop.rochdale.dues.Refunds;
import coop.rochdale.dues.Settlement;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows when a payment goes back (rule R9), whoever says so. */
@Dependent
class Refunding {

    private final InstantSource clock;
    private final Register register;
    private final Memberships memberships;
    private final Coverages coverages;
    private final Invoices invoices;
    private final Payments payments;
    private final Refunds refunds;
    private final DuesQueries queries;
    private final Ledger ledger;
    private final Settling settling;
    private final Events events;

    @Inject
    Refunding(
            InstantSource clock,
            Register register,
            Memberships memberships,
            Coverages coverages,
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            DuesQueries queries,
            Ledger ledger,
            Settling settling,
            Events events) {
        this.clock = clock;
        this.register = register;
        this.memberships = memberships;
        this.coverages = coverages;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.queries = queries;
        this.ledger = ledger;
        this.settling = settling;
        this.events = events;
    }

    /** Why a payment goes back, who told of it and on which act that rests; nobody and none where a provider did. */
    record Cause(Refund.Kind kind, String reason, Optional<AccountId> by, Optional<ActId> act) {}

    /** The payment, its person held until the transaction ends; what was done before this one got hold of it is seen. */
    PaymentView hold(PaymentId id) {
        PaymentView found = queries.payment(id).orElseThrow(() -> unknown(id));
        memberships.holdRolls();
        return register.lockNewestOf(found.payer())
                .flatMap(held -> queries.payment(id))
                .orElseThrow();
    }

    /** The same; refuses with {@code dues.is-labour} what was no money. */
    PaymentView holdMoney(PaymentId id) {
        PaymentView held = hold(id);
        if (LabourCredit.isProvider(held.receipt().provider())) {
            throw Refused.because(DuesRefusal.IS_LABOUR);
        }
        return held;
    }

    /** Takes back a payment that is held. */
    PaymentView takeBack(PaymentView payment, Cause cause) {
        List<Flaw> flaws = Reversal.flaws(cause.reason());
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        payment.refund().ifPresent(known -> {
            throw Refused.because(DuesRefusal.PAYMENT_REFUNDED, known.id());
        });
        Instant now = clock.instant();
        Member before = register.newestOf(payment.payer(), now).orElseThrow();
        Transaction booked = ledger.find(payment.transaction()).orElseThrow();
        RefundId id = new RefundId(Ids.next(now));
        TransactionId reversal =
                ledger.record(booked.reversed(cause.reason(), Span.day(now)).about(id.value()), now);
        Refund refund = new Refund(id, payment.id(), cause.kind(), cause.reason(), now, cause.by(), reversal);
        refunds.add(refund);
        invoices.takeBack(refund.id(), payment.settled(), now)
                .forEach(purchase -> coverages.takeBack(purchase.membership(), purchase.days(), now));
        Money credit = afterwards(before, payment, now);
        Money dues = payment.receipt().amount().minus(payment.credit()).minus(Booking.duesOf(booked));
        Booking.afterRefund(Span.day(now), dues.minus(credit))
                .map(rest -> rest.about(refund.id().value()).with(payment.payer()))
                .ifPresent(rest -> ledger.record(rest, now));
        events.append(told(refund, cause.act()), now);
        return payment.refunded(refund);
    }

    /** Closes a membership that had expired; of another one, credit settles what it can. Answers how much that was. */
    private Money afterwards(Member before, PaymentView payment, Instant now) {
        Membership newest = before.membership();
        Money none = Money.zero(payment.receipt().amount().currency());
        if (before.standing() == Standing.ENDED) {
            if (newest.closure().isEmpty()) {
                Closure closure = Closure.expired(now);
                memberships.save(newest.closed(closure));
                events.append(MemberEvents.closed(newest.id(), closure), now);
            }
            return none;
        }
        List<Invoice> open = invoices.uncoveredOf(newest.id());
        List<Settlement> settlements = Settlement.of(open, payments.leftOf(newest.account()));
        if (!settlements.isEmpty()) {
            // By the standing of a moment ago: what one payment loses and another one buys at once was never without
            // cover.
            Member member = new Member(newest, coverages.of(newest.id()), before.standing());
            settling.settle(member, open, settlements, now);
        }
        return settlements.stream().map(Settlement::amount).reduce(none, Money::plus);
    }

    private static NewEvent told(Refund refund, Optional<ActId> act) {
        Map<String, Object> data = Map.of(
                "payment", refund.payment().toString(), "kind", refund.kind().word());
        return act.map(found -> NewEvent.of("payment.refunded", refund.id().value(), found, data))
                .orElseGet(() -> NewEvent.of("payment.refunded", refund.id().value(), data));
    }

    private Refused unknown(PaymentId id) {
        boolean refund = refunds.find(new RefundId(id.value())).isPresent();
        return refund ? Refused.because(DuesRefusal.IS_REFUND) : Refused.because(CommonRefusal.UNKNOWN, "payment");
    }
}
