package coop.rochdale.dues;

import java.util.Optional;

/** Every payment that went back. */
public interface Refunds {

    Optional<Refund> find(RefundId id);

    /**
     * A payment goes back at most once; {@link PaymentView#refund} tells whether it did. What is left of it, if the refund
     * names that, is added right after it.
     */
    void add(Refund refund);
}
