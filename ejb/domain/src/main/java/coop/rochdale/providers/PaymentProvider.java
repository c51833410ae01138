package coop.rochdale.providers;

/** A bank or another way by which money comes in. */
public interface PaymentProvider {

    /** What its receipts say, such as {@code bank}. */
    String name();

    /**
     * Reads what it sent and tells it, in its order. Refuses what is not genuine, cannot be read or does not add up, maybe
     * after some of it was told.
     */
    void read(Delivery delivery, Telling telling);
}
