package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets open invoices take what is left of their member's attested work (rule R10). */
@Dependent
class WorkForDues {

    private final InstantSource clock;
    private final Register register;
    private final Invoices invoices;
    private final Payments payments;
    private final LabourLog log;
    private final Receiving receiving;

    @Inject
    WorkForDues(
            InstantSource clock,
            Register register,
            Invoices invoices,
            Payments payments,
            LabourLog log,
            Receiving receiving) {
        this.clock = clock;
        this.register = register;
        this.invoices = invoices;
        this.payments = payments;
        this.log = log;
        this.receiving = receiving;
    }

    /** Nothing happens where nothing is asked, or nothing is left. */
    void use(AccountId worker) {
        Optional<Membership> held = register.lockNewestOf(worker);
        Instant now = clock.instant();
        Optional<Member> member = held.map(membership -> register.at(now, membership))
                .filter(found -> found.standing() != Standing.ENDED);
        Optional<Money> asked = member.flatMap(found -> asked(found.membership()));
        for (Labour labour : log.leftOf(worker)) {
            if (asked.filter(Money::isPositive).isEmpty()) {
                return;
            }
            asked = Optional.of(take(labour, asked.orElseThrow(), member.orElseThrow(), now));
        }
    }

    /** Answers what is asked still. */
    private Money take(Labour labour, Money asked, Member member, Instant now) {
        Money left = labour.left().orElseThrow();
        Money taken = left.compareTo(asked) < 0 ? left : asked;
        int before = log.uses(labour.id()).size();
        PaymentView payment = receiving.receive(
                new Receiving.Arrived(LabourCredit.receipt(labour, taken, before, Span.day(now)), member.membership()),
                Receiving.Witness.PROVIDER);
        log.use(labour.id(), payment.id());
        return asked.minus(taken);
    }

    /** What open invoices ask for beyond what is left of money, which they take first; empty if there are none. */
    private Optional<Money> asked(Membership membership) {
        Optional<Money> outstanding = invoices.uncoveredOf(membership.id()).stream()
                .map(Invoice::outstanding)
                .reduce(Money::plus);
        return outstanding.map(sum ->
                payments.leftOf(membership.account()).stream().map(Funds::left).reduce(sum, Money::minus));
    }
}
