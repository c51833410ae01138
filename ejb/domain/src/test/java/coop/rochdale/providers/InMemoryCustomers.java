package coop.rochdale.providers;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Notices, customers and subscriptions in maps. */
public final class InMemoryCustomers implements Customers {

    private final Set<String> notices = new HashSet<>();
    private final Function<MembershipId, Optional<AccountId>> holder;
    private final Map<String, MembershipId> customers = new HashMap<>();
    private final Map<String, Subscription> subscriptions = new HashMap<>();

    /** @param holder whose membership it is */
    public InMemoryCustomers(Function<MembershipId, Optional<AccountId>> holder) {
        this.holder = holder;
    }

    @Override
    public boolean hears(String provider, String notice, Instant at) {
        return notices.add(provider + " " + notice);
    }

    @Override
    public void introduce(String provider, String customer, MembershipId membership, Instant at) {
        customers.put(provider + " " + customer, membership);
    }

    @Override
    public void forget(String provider, String customer) {
        customers.remove(provider + " " + customer);
    }

    @Override
    public Map<String, MembershipId> membershipsOf(String provider, Set<String> names) {
        return names.stream()
                .filter(name -> customers.containsKey(provider + " " + name))
                .collect(Collectors.toMap(Function.identity(), name -> customers.get(provider + " " + name)));
    }

    @Override
    public void keep(Subscription subscription, Instant at) {
        subscriptions.merge(
                subscription.provider() + " " + subscription.name(),
                subscription,
                (known, news) -> new Subscription(
                        known.provider(),
                        known.name(),
                        news.membership().or(known::membership),
                        known.ended() || news.ended()));
    }

    @Override
    public boolean isSubscribed(String provider, AccountId account) {
        return subscriptions.values().stream()
                .anyMatch(known -> known.provider().equals(provider)
                        && known.membership().flatMap(holder).equals(Optional.of(account))
                        && !known.ended());
    }
}
