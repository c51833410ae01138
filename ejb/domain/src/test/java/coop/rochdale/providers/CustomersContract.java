package coop.rochdale.providers;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What everybody who knows customers must keep to. */
public interface CustomersContract {

    Instant NOW = Instant.parse("2026-02-03T10:20:30.123456Z");

    /** Does the work in a transaction of its own. */
    <T> T customers(Function<Customers, T> work);

    /** A membership of somebody's own. */
    MembershipId member();

    AccountId holder(MembershipId membership);

    /** This membership has ended, and its holder has another one. */
    MembershipId again(MembershipId ended);

    @Test
    default void hearsANoticeOnce() {
        assertThat(hears("stripe", "evt_once")).isTrue();
        assertThat(hears("stripe", "evt_once")).isFalse();
        assertThat(hears("ko-fi", "evt_once")).isTrue();
    }

    @Test
    default void knowsACustomerAsLastIntroduced() {
        MembershipId first = member();
        MembershipId second = member();
        assertThat(whose("cus_1")).isEmpty();
        does(customers -> customers.introduce("stripe", "cus_1", first, NOW));
        assertThat(whose("cus_1")).contains(first);
        does(customers -> customers.introduce("stripe", "cus_1", second, NOW));
        assertThat(whose("cus_1")).contains(second);
        assertThat(this.<Optional<MembershipId>>customers(customers -> customers.membershipOf("ko-fi", "cus_1")))
                .isEmpty();
        does(customers -> customers.introduce("stripe", "cus_2", first, NOW));
        assertThat(this.<Map<String, MembershipId>>customers(
                        customers -> customers.membershipsOf("stripe", Set.of("cus_1", "cus_2", "cus_3"))))
                .isEqualTo(Map.of("cus_1", second, "cus_2", first));
    }

    @Test
    default void forgetsACustomerUntilTheyAreIntroducedAnew() {
        MembershipId first = member();
        MembershipId second = member();
        does(customers -> customers.introduce("stripe", "cus_2", first, NOW));
        does(customers -> customers.introduce("stripe", "cus_3", first, NOW));
        does(customers -> customers.forget("stripe", "cus_2"));
        does(customers -> customers.forget("stripe", "cus_2"));
        assertThat(whose("cus_2")).isEmpty();
        assertThat(whose("cus_3")).contains(first);
        does(customers -> customers.introduce("stripe", "cus_2", second, NOW));
        assertThat(whose("cus_2")).contains(second);
    }

    @Test
    default void knowsWhetherASubscriptionRunsWhateverCameFirst() {
        MembershipId member = member();
        assertThat(subscribed(member)).isFalse();
        keep("sub_1", Optional.of(member), false);
        assertThat(subscribed(member)).isTrue();
        keep("sub_1", Optional.empty(), true);
        assertThat(subscribed(member)).isFalse();
        keep("sub_2", Optional.of(member), true);
        keep("sub_2", Optional.of(member), false);
        assertThat(subscribed(member))
                .as("what had ended before we heard it begin")
                .isFalse();
        keep("sub_3", Optional.empty(), false);
        keep("sub_3", Optional.of(member), false);
        assertThat(subscribed(member)).isTrue();
        assertThat(subscribed(member())).as("somebody else").isFalse();
        MembershipId again = again(member);
        assertThat(subscribed(again)).as("by the membership before").isTrue();
        keep("sub_3", Optional.empty(), true);
        assertThat(subscribed(again)).isFalse();
    }

    private void keep(String name, Optional<MembershipId> membership, boolean ended) {
        does(customers -> customers.keep(new Subscription("stripe", name, membership, ended), NOW));
    }

    private boolean subscribed(MembershipId member) {
        return customers(customers -> customers.isSubscribed("stripe", holder(member)));
    }

    private boolean hears(String provider, String notice) {
        return customers(customers -> customers.hears(provider, notice, NOW));
    }

    private Optional<MembershipId> whose(String customer) {
        return customers(customers -> customers.membershipOf("stripe", customer));
    }

    private void does(Consumer<Customers> work) {
        customers(customers -> {
            work.accept(customers);
            return true;
        });
    }
}
