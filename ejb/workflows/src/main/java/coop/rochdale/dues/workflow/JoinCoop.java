package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Tab;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Objections;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a consumer membership and issues its first invoice, which credit left from earlier settles at once. */
@Stateless
public class JoinCoop {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private Memberships memberships;
    private Invoices invoices;
    private Payments payments;
    private Ledger ledger;
    private Settling settling;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected JoinCoop() {}

    @Inject
    public JoinCoop(
            InstantSource clock,
            Charter charter,
            Register register,
            Memberships memberships,
            Invoices invoices,
            Payments payments,
            Ledger ledger,
            Settling settling,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.memberships = memberships;
        this.invoices = invoices;
        this.payments = payments;
        this.ledger = ledger;
        this.settling = settling;
        this.events = events;
    }

    public MembershipId run(Actor actor, Contribution contribution) {
        Optional<Membership> held = register.lockNewestOf(actor.account());
        Instant now = clock.instant();
        List<Flaw> flaws = contribution.flaws(charter.at(now));
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Optional<Member> newest = held.map(membership -> register.at(now, membership));
        Objection.refuseFirst(Objections.toJoining(newest.map(Member::standing)));
        newest.map(Member::membership)
                .filter(membership -> membership.closure().isEmpty())
                .ifPresent(expired -> close(expired, now));
        Membership joining = Membership.joining(new MembershipId(Ids.next(now)), actor.account(), contribution, now);
        memberships.open(joining);
        events.append(MemberEvents.opened(joining.id()), now);
        Invoice first = invoices.issue(NewInvoice.first(new InvoiceId(Ids.next(now)), joining));
        events.append(NewEvent.of("invoice.issued", first.id().value(), Map.of()), now);
        useCredit(joining, first, now);
        return joining.id();
    }

    private void close(Membership expired, Instant now) {
        Closure closure = Closure.expired(now);
        memberships.save(expired.closed(closure));
        events.append(MemberEvents.closed(expired.id(), closure), now);
    }

    private void useCredit(Membership joining, Invoice first, Instant now) {
        List<Funds> credit = payments.leftOf(joining.account());
        if (credit.isEmpty()) {
            return;
        }
        Member member = Member.at(now, charter.at(now), joining, Coverage.none());
        Tab.Settled settled = new Tab(member, List.of(first), credit).settle(now);
        Money total = settled.total(Money.zero(first.amount().currency()));
        NewTransaction booking = Booking.creditUsed(Span.day(now), total)
                .about(first.id().value())
                .with(joining.account());
        ledger.record(booking, now);
        settling.write(List.of(settled), now);
    }
}
