package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Customers;
import coop.rochdale.providers.Subscription;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables provider_notice, provider_customer and provider_subscription; memberships that there are not are left out. */
@Dependent
class JpaCustomers implements Customers {

    private static final String HEARD =
            "insert into provider_notice (provider, name, heard_at) values (?, ?, ?) on conflict do nothing";
    private static final String INTRODUCE =
            "insert into provider_customer (provider, customer, membership, introduced_at)"
                    + " values (?, ?, ?, ?) on conflict (provider, customer) do update"
                    + " set membership = excluded.membership, introduced_at = excluded.introduced_at";
    private static final String KEEP =
            "insert into provider_subscription as s (provider, name, membership, heard_at, ended_at)"
                    + " values (?, ?, (select id from membership where id = ?::uuid), ?, ?) on conflict (provider, name) do update"
                    + " set membership = coalesce(excluded.membership, s.membership), ended_at = coalesce(s.ended_at, excluded.ended_at)";

    private final Database database;

    @Inject
    JpaCustomers(Database database) {
        this.database = database;
    }

    @Override
    public boolean hears(String provider, String notice, Instant at) {
        return database.run(HEARD, provider, notice, at) == 1;
    }

    @Override
    public void introduce(String provider, String customer, MembershipId membership, Instant at) {
        database.run(INTRODUCE, provider, customer, membership.value(), at);
    }

    @Override
    public Map<String, MembershipId> membershipsOf(String provider, Set<String> customers) {
        return database
                .list(
                        "select customer, membership from provider_customer where provider = ? and customer = any(?)",
                        row -> Map.entry(row.text("customer"), new MembershipId(row.uuid("membership"))),
                        provider,
                        List.copyOf(customers))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void forget(String provider, String customer) {
        database.run("delete from provider_customer where provider = ? and customer = ?", provider, customer);
    }

    @Override
    public void keep(Subscription subscription, Instant at) {
        database.run(
                KEEP,
                subscription.provider(),
                subscription.name(),
                subscription.membership().map(MembershipId::value).orElse(null),
                at,
                subscription.ended() ? at : null);
    }

    @Override
    public boolean isSubscribed(String provider, AccountId account) {
        return !database.list(
                        "select s.name from provider_subscription s join membership m on m.id = s.membership"
                                + " where m.account = ? and s.provider = ? and s.ended_at is null",
                        row -> row.text("name"),
                        account.value(),
                        provider)
                .isEmpty();
    }
}
