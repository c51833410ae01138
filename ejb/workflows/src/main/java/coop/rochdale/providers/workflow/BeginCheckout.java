package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Objections;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.providers.CheckoutOrder;
import coop.rochdale.providers.CheckoutProvider;
import coop.rochdale.providers.Customers;
import coop.rochdale.providers.ProviderRefusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends a member to a provider's page, to have their dues paid from there on (rule R10). It changes nothing here, and holds
 * no transaction while the provider thinks.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BeginCheckout {

    private InstantSource clock;
    private Charter charter;
    private Register register;
    private Customers customers;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected BeginCheckout() {}

    @Inject
    public BeginCheckout(InstantSource clock, Charter charter, Register register, Customers customers) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.customers = customers;
    }

    /** Answers the address of that page. */
    public String run(Actor actor, CheckoutProvider provider) {
        Instant now = clock.instant();
        Optional<Member> member = register.newestOf(actor.account(), now);
        Objection.refuseFirst(objections(member, provider));
        Membership membership = member.orElseThrow().membership();
        Contribution contribution =
                membership.contribution().atLeast(charter.at(now).money(Clause.DUES_MINIMUM));
        return provider.begin(
                new CheckoutOrder(membership.id(), contribution.perInterval(), contribution.interval(), now));
    }

    private List<Objection> objections(Optional<Member> member, CheckoutProvider provider) {
        List<Objection> objections = new ArrayList<>();
        if (!provider.isSetUp()) {
            objections.add(Objection.of(ProviderRefusal.NOT_CONFIGURED, "Stripe", "ROCHDALE_STRIPE_KEY"));
        }
        objections.addAll(Objections.toActingAsMember(member.map(Member::standing)));
        if (member.filter(found -> customers.isSubscribed(
                        provider.name(), found.membership().account()))
                .isPresent()) {
            objections.add(Objection.of(ProviderRefusal.SUBSCRIBED));
        }
        return objections;
    }
}
