package coop.rochdale.providers;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is who at providers: notices that were heard, customers, and subscriptions. */
public interface Customers {

    /** Whether this notice is heard for the first time. Waits for whoever is just hearing it. */
    boolean hears(String provider, String notice, Instant at);

    /** From now on what this customer pays is for this membership. */
    void introduce(String provider, String customer, MembershipId membership, Instant at);

    /** Nobody knows any more whose payments this customer makes. */
    void forget(String provider, String customer);

    default Optional<MembershipId> membershipOf(String provider, String customer) {
        return Optional.ofNullable(membershipsOf(provider, Set.of(customer)).get(customer));
    }

    /** Whose these customers' payments are, as far as they were introduced. */
    Map<String, MembershipId> membershipsOf(String provider, Set<String> customers);

    /** Keeps it with what is known of it; once ended it stays so, whatever order notices come in. */
    void keep(Subscription subscription, Instant at);

    /** Whether a subscription goes on paying for a membership of this person, be it one that ended. */
    boolean isSubscribed(String provider, AccountId account);
}
