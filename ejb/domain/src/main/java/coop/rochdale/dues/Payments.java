package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every payment that arrived. */
public interface Payments {

    /** The payment recorded under this name, if there is one; waits and makes others wait like {@link #recordedAs(Set)}. */
    default Optional<Recorded> recordedAs(Receipt.Name name) {
        return Optional.ofNullable(recordedAs(Set.of(name)).get(name));
    }

    /**
     * The payments recorded under these names, as far as there are any. Waits for whoever is just recording one of them,
     * and makes others wait until this transaction ends; whoever asks for several at once holds none before.
     */
    Map<Receipt.Name, Recorded> recordedAs(Set<Receipt.Name> names);

    default void add(Payment payment) {
        addAll(List.of(payment));
    }

    void addAll(List<Payment> payments);

    /** What is left of this person's payments for any of their memberships, oldest first. */
    default List<Funds> leftOf(AccountId account) {
        return leftOf(Set.of(account)).getOrDefault(account, List.of());
    }

    /** The same of each of these people who has anything left. */
    Map<AccountId, List<Funds>> leftOf(Set<AccountId> accounts);

    /** A payment there is, and what it said. */
    record Recorded(PaymentId id, Receipt receipt) {}
}
