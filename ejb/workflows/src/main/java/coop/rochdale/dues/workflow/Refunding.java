package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.RefundId;
import coop.rochdale.dues.Refunds;
import coop.rochdale.dues.Settlement;
import coop.rochdale.dues.Tab;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows when a payment goes back (rules R9 and R18), whoever says so. */
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
    private final KeepingRest keeping;
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
            KeepingRest keeping,
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
        this.keeping = keeping;
        this.events = events;
    }

    /** Why a payment goes back, who told of it and on which act that rests; nobody and none where a provider did. */
    record Cause(Refund.Kind kind, String reason, Optional<AccountId> by, Optional<ActId> act) {}

    /** What goes back, whole or a part, and why. */
    record Back(Optional<Money> part, Cause cause) {

        static Back whole(Cause cause) {
            return new Back(Optional.empty(), cause);
        }
    }

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

    /** Takes back a payment that is held; more than it is worth, or nothing, is refused. */
    PaymentView takeBack(PaymentView payment, Back back) {
        check(payment, back);
        Cause cause = back.cause();
        Instant now = clock.instant();
        Member before = register.newestOf(payment.payer(), now).orElseThrow();
        Transaction booked = ledger.find(payment.transaction()).orElseThrow();
        RefundId id = new RefundId(Ids.next(now));
        TransactionId reversal =
                ledger.record(booked.reversed(cause.reason(), Span.day(now)).about(id.value()), now);
        Money amount = back.part().orElse(payment.receipt().amount());
        boolean whole = amount.equals(payment.receipt().amount());
        Optional<PaymentId> rest = whole ? Optional.empty() : Optional.of(new PaymentId(Ids.next(now)));
        Refund refund =
                new Refund(id, payment.id(), cause.kind(), amount, cause.reason(), now, cause.by(), reversal, rest);
        refunds.add(refund);
        List<Settlement> kept = whole ? List.of() : keeping.keep(payment, refund, before);
        invoices.takeBack(refund.id(), payment.settled(), kept, now)
                .forEach(purchase -> coverages.takeBack(purchase.membership(), purchase.days(), now));
        Money credit = afterwards(before, payment, now);
        Money dues = payment.receipt().amount().minus(payment.credit()).minus(Booking.duesOf(booked));
        Booking.afterRefund(Span.day(now), dues.minus(credit))
                .map(transfer -> transfer.about(refund.id().value()).with(payment.payer()))
                .ifPresent(transfer -> ledger.record(transfer, now));
        events.append(told(refund, cause.act()), now);
        rest.ifPresent(left -> events.append(
                new NewEvent(
                        "payment.recorded",
                        left.value(),
                        cause.act(),
                        Map.of("restOf", payment.id().toString())),
                now));
        return payment.refunded(refund);
    }

    private static void check(PaymentView payment, Back back) {
        Money all = payment.receipt().amount();
        List<Flaw> flaws = new ArrayList<>(Reversal.flaws(back.cause().reason()));
        back.part()
                .filter(part ->
                        !part.currency().equals(all.currency()) || !part.isPositive() || part.compareTo(all) > 0)
                .ifPresent(part -> flaws.add(new Flaw(
                        "/amount",
                        "This payment is %s; a part of it is more than nothing and at most that.".formatted(all))));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        payment.refund().ifPresent(known -> {
            throw known.rest()
                    .map(rest -> Refused.because(DuesRefusal.PART_REFUNDED, known.id(), rest))
                    .orElseGet(() -> Refused.because(DuesRefusal.PAYMENT_REFUNDED, known.id()));
        });
    }

    /** What a provider says went back of a payment altogether: what went back before is in it, and stays as it is. */
    void takeBackUpTo(PaymentView arrived, Money altogether, Cause cause) {
        PaymentView last = queries.lastRestOf(arrived);
        Money gone = arrived.receipt().amount().minus(last.standing());
        Money more = altogether.minus(gone);
        if (more.isPositive() && last.standing().isPositive()) {
            Money part = more.compareTo(last.standing()) < 0 ? more : last.standing();
            takeBack(last, new Back(Optional.of(part), cause));
        }
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
        // By the standing of a moment ago: what one payment loses and another one buys at once was never without cover.
        Member member = new Member(newest, coverages.of(newest.id()), before.standing());
        Tab tab = new Tab(member, invoices.uncoveredOf(newest.id()), payments.leftOf(newest.account()));
        Tab.Settled settled = tab.settle(now);
        settling.write(List.of(settled), now);
        return settled.total(none);
    }

    private static NewEvent told(Refund refund, Optional<ActId> act) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "payment", refund.payment().toString(), "kind", refund.kind().word()));
        refund.rest().ifPresent(rest -> data.put("rest", rest.toString()));
        return act.map(found -> NewEvent.of("payment.refunded", refund.id().value(), found, data))
                .orElseGet(() -> NewEvent.of("payment.refunded", refund.id().value(), data));
    }

    private Refused unknown(PaymentId id) {
        boolean refund = refunds.find(new RefundId(id.value())).isPresent();
        return refund ? Refused.because(DuesRefusal.IS_REFUND) : Refused.because(CommonRefusal.UNKNOWN, "payment");
    }
}
