package coop.rochdale.providers;

/** A provider by which members can have their dues paid by themselves, month by month or year by year. */
public interface CheckoutProvider extends PaymentProvider {

    /** Whether the operator set it up. */
    boolean isSetUp();

    /**
     * Answers the address of the provider's page where the member gives their card or account. The same order within the
     * hour has the same page. Refuses with {@code providers.away} if the provider cannot be asked.
     */
    String begin(CheckoutOrder order);
}
