package coop.rochdale.dues;

import java.util.Optional;

/** Every payment that went back. */
public interface Refunds {

    Optional<Refund> find(RefundId id);

    /** A payment goes back at most once; {@link PaymentView#refund} tells whether it did. */
    void add(Refund refund);
}
