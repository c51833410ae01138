package coop.rochdale.enactment.workflow;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** A kind that costs five dollars a month, or once what a test says, and counts how often it was carried out, if it may be. */
final class TestMeasure implements MeasureHandler {

    private static final Currency USD = Currency.getInstance("USD");

    private final String kind;
    int carriedOut;
    Price price = Price.monthly(Money.ofMinor(500, USD));
    boolean touchesWages = true;
    Optional<AccountId> person = Optional.empty();
    Runnable effect = () -> {};
    Optional<RuntimeException> trouble = Optional.empty();

    TestMeasure(String kind) {
        this.kind = kind;
    }

    void refuse() {
        trouble = Optional.of(Refused.because(CommonRefusal.UNKNOWN, "seat"));
    }

    /** It costs that once. */
    void costs(String amount) {
        price = Price.once(Money.parse(amount, "USD"));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void check(Payload payload, Instant now) {
        payload.<Boolean>read(reader -> {
            Optional<Integer> amount = reader.optionalInteger("amount", 1, 9);
            return amount::isPresent;
        });
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    @Override
    public boolean touchesWages() {
        return touchesWages;
    }

    @Override
    public Optional<AccountId> person(Payload payload) {
        return person;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return price;
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        carriedOut++;
        effect.run();
    }
}
