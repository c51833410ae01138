package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Customers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Remembers by an arrival who the customer of a provider is, and forgets it. */
@Dependent
class Introducing {

    private final Arrivals arrivals;
    private final Customers customers;
    private final Memberships memberships;
    private final Deciding deciding;

    @Inject
    Introducing(Arrivals arrivals, Customers customers, Memberships memberships, Deciding deciding) {
        this.arrivals = arrivals;
        this.customers = customers;
        this.memberships = memberships;
        this.deciding = deciding;
    }

    /** Whoever pays under the same name at the same provider is the same person, before and from now on. */
    void introduce(Arrival arrival, Membership payer, Sitting sitting) {
        String provider = arrival.reported().movement().provider();
        arrival.reported().trace().customer().ifPresent(customer -> {
            customers.introduce(provider, customer, payer.id(), sitting.now());
            arrivals.unmatchedOf(provider, customer).forEach(other -> deciding.conclude(other.id(), sitting));
        });
    }

    /** That this person is who paid it. */
    void forget(Arrival arrival, AccountId payer) {
        String provider = arrival.reported().movement().provider();
        arrival.reported()
                .trace()
                .customer()
                .filter(customer -> customers
                        .membershipOf(provider, customer)
                        .flatMap(memberships::find)
                        .filter(membership -> membership.account().equals(payer))
                        .isPresent())
                .ifPresent(customer -> customers.forget(provider, customer));
    }
}
