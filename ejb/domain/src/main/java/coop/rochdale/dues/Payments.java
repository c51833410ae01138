package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import java.util.List;
import java.util.Optional;

/** Every payment that arrived. */
public interface Payments {

    /**
     * The payment recorded under this provider and reference, if there is one. Waits for whoever is just recording it,
     * and makes others wait until this transaction ends.
     */
    Optional<PaymentId> recordedAs(String provider, String reference);

    void add(Payment payment);

    /** What is left of this person's payments for any of their memberships, oldest first. */
    List<Funds> leftOf(AccountId account);
}
