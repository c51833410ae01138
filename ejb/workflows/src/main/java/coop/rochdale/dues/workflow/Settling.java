package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Purchase;
import coop.rochdale.dues.Settlement;
import coop.rochdale.dues.Tab;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.PaidPeriod;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what became of tabs once invoices take money (rule R6); the caller holds their memberships. */
@Dependent
class Settling {

    private final Invoices invoices;
    private final Memberships memberships;
    private final Coverages coverages;

    @Inject
    Settling(Invoices invoices, Memberships memberships, Coverages coverages) {
        this.invoices = invoices;
        this.memberships = memberships;
        this.coverages = coverages;
    }

    /** In the order in which they were settled; of one member there may be several. */
    void write(List<Tab.Settled> settled, Instant now) {
        List<Settlement> settlements =
                settled.stream().flatMap(tab -> tab.settlements().stream()).toList();
        if (settlements.isEmpty()) {
            return;
        }
        List<Purchase> bought =
                settled.stream().flatMap(tab -> tab.bought().stream()).toList();
        invoices.settle(settlements, bought, now);
        coverages.payAll(bought.stream()
                .map(purchase -> new Coverages.Paid(purchase.membership(), PaidPeriod.granted(purchase.days(), now)))
                .toList());
        memberships.saveAll(anchoredAnew(settled));
    }

    private static List<Membership> anchoredAnew(List<Tab.Settled> settled) {
        Map<MembershipId, Membership> changed = new LinkedHashMap<>();
        for (Tab.Settled tab : settled) {
            Membership after = tab.after().member().membership();
            if (!after.equals(tab.before().member().membership())) {
                changed.put(after.id(), after);
            }
        }
        return List.copyOf(changed.values());
    }
}
