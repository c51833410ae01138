package coop.rochdale.simulation;

/** Where a simulated co-op lives. */
public interface World extends AutoCloseable {

    Transactions transactions();

    Container container();

    /** Looks through all that is kept for something that cannot be, and throws an {@link AssertionError} naming it. */
    void inspect();

    @Override
    void close();
}
