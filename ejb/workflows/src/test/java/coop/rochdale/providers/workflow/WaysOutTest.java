package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Until;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the treasury does by hand with what is told of one payment, in whatever order that is heard: what is settled is what
 * Stripe holds, nothing is lost in silence, and there is a way out that ends there.
 */
class WaysOutTest {

    /** Each story so often, with other choices each time; some thousands for a thorough look. */
    private static final int SEEDS = Integer.getInteger("rochdale.ways", 40);

    private static final int ROUNDS = 4;

    /**
     * As in {@link FailedRefundsTest}; g is a later notice of a refund that failed, h a payment that was typed in. Without
     * either, what was paid is older than these books.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "p r200 fa200 r500 r1000",
                "p r1000 fa1000 r400 r600",
                "p r200 fa200 r800 r900",
                "p r1000 fa1000 r400 fb400 r300",
                "p r200 r500 fa200 fb300 r800",
                "p r500 d1000 w1000 r600",
                "p r200 fa200 d1000 w1000",
                "p d1000 w1000 r1000 fa1000 r400",
                "p r1000 fa1000 r400 ga1000",
                "p r200 fa200 r500 ga200 r900",
                "h r1000 fa1000 r400",
                "h r1000 fa1000 d1000",
                "h r200 fa200 r500 r1000",
                "h r500 d1000 w1000 r600",
                "r1000 fa1000 r400",
                "r1000 fa1000 d1000",
                "r1000 d1000 fa1000",
                "r500 r1000 fa500 r700",
                "d1000 w1000 r500"
            })
    void areThereWhateverTheTreasuryDid(String told) {
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean dismissing = seed % 3 == 0;
            Story story = new Story(told, new Random(seed));
            story.live(dismissing);
            if (!dismissing && story.providers.unmatched().isEmpty()) {
                story.assertHeldAsTold("settled");
            }
            story.findWayOut();
            assertThat(story.providers.unmatched())
                    .as(story.name("way out", seed))
                    .isEmpty();
            story.assertHeldAsTold(story.name("way out", seed));
            story.hearAllAgain();
            assertThat(story.providers.unmatched())
                    .as(story.name("twice", seed))
                    .isEmpty();
            story.assertHeldAsTold(story.name("twice", seed));
        }
    }

    /** One way in which it may go. */
    private static final class Story extends StripeByHand {

        private final String told;
        private final Random chance;
        private final List<String> done = new ArrayList<>();
        private final List<String> events;
        private Optional<PaymentId> typedIn = Optional.empty();
        private long sent;
        private long failed;
        private long held;

        Story(String told, Random chance) {
            this.told = told;
            this.chance = chance;
            if (told.startsWith("h")) {
                typedIn = Optional.of(recorded("stripe", "10.00", "typed-in"));
            }
            events = events();
        }

        /** Each a minute after the one before; the same minutes whenever they are told again. */
        private List<String> events() {
            sent = 0;
            failed = 0;
            held = typedIn.isPresent() ? 1_000 : 0;
            List<String> all = new ArrayList<>();
            for (String one : notices()) {
                all.add(event(one));
                stripe.pass(Duration.ofMinutes(1));
            }
            stripe.pass(Duration.ofMinutes(-all.size()));
            return all;
        }

        private List<String> notices() {
            return List.of(told.replace("h ", "").split(" ", -1));
        }

        void hearAllAgain() {
            done.add("and again");
            events().forEach(this::hear);
        }

        /** Counts what Stripe holds by then. */
        private String event(String one) {
            String amount = one.replaceAll("\\D", "");
            long minor = amount.isEmpty() ? 1_000 : Long.parseLong(amount);
            char what = one.charAt(0);
            if (what == 'r') {
                long before = sent;
                sent = Math.max(sent, minor + failed);
                held -= sent - before;
                return stripe.refunded("in_1", 1_000, minor);
            }
            failed += what == 'f' ? minor : 0;
            held += what == 'g' ? 0 : what == 'd' ? -minor : minor;
            return switch (what) {
                case 'f' -> stripe.refundFailed("refund.failed", one.substring(1, 2), "in_1", minor);
                case 'g' -> stripe.refundFailed("refund.updated", one.substring(1, 2), "in_1", minor);
                case 'd' -> stripe.disputed("in_1", minor);
                case 'w' -> stripe.reinstated("in_1", minor);
                default -> stripe.paid("in_1", "cus_1", coop.membership(alice), minor);
            };
        }

        /** Hears all of it, in order or not, and does this and that in between. */
        void live(boolean dismissing) {
            List<String> order = new ArrayList<>(events);
            if (chance.nextBoolean()) {
                Collections.shuffle(order, chance);
            }
            for (String event : order) {
                hear(event);
                done.add("hear " + notices().get(events.indexOf(event)));
                for (int more = chance.nextInt(4); more > 0; more--) {
                    List<Arrival> all = all();
                    act(all.get(chance.nextInt(all.size())), dismissing);
                    assertNothingIsLost();
                }
            }
        }

        private void act(Arrival arrival, boolean dismissing) {
            ArrivalId id = arrival.id();
            if (arrival.decision().outcome() != Outcome.UNMATCHED) {
                if (!isFirst(arrival) || chance.nextInt(4) == 0) {
                    attempt("reopen", arrival, () -> providers.reopen().run(treasurer, id, "A slip."));
                }
                return;
            }
            switch (chance.nextInt(dismissing ? 5 : 4)) {
                case 0, 1 -> attempt("book", arrival, () -> book(id));
                case 4 -> attempt("dismiss", arrival, () -> providers.dismiss().run(treasurer, id, "A slip."));
                default -> attribute(arrival, chance.nextBoolean());
            }
        }

        private void attribute(Arrival arrival, boolean another) {
            if (arrival.reported().movement().flow().arrives()) {
                attempt("assign", arrival, () -> assigned(arrival.id(), another ? bob : alice));
            } else {
                List<PaymentId> paid = another ? payments() : paid().stream().toList();
                if (!paid.isEmpty()) {
                    PaymentId named = paid.get(chance.nextInt(paid.size()));
                    attempt("name", arrival, () -> returned(arrival.id(), named));
                }
            }
        }

        /** What arrived, and what came back of it, whoever said so. */
        private List<PaymentId> payments() {
            return Stream.concat(
                            typedIn.stream(),
                            all().stream()
                                    .filter(arrival -> arrival.decision().outcome() == Outcome.MATCHED)
                                    .flatMap(arrival -> arrival.decision().payment().stream()))
                    .toList();
        }

        /** Opens again what is no payment, then says whose all of it is that came, and of what all went that went back. */
        void findWayOut() {
            done.add("and out");
            for (int round = 0; round < ROUNDS; round++) {
                all().stream()
                        .filter(arrival -> Set.of(Outcome.BOOKED, Outcome.DISMISSED)
                                .contains(arrival.decision().outcome()))
                        .forEach(arrival -> attempt(
                                "reopen", arrival, () -> providers.reopen().run(treasurer, arrival.id(), "A slip.")));
                open(true).forEach(arrival -> attribute(arrival, false));
                open(false).forEach(arrival -> attribute(arrival, false));
                if (paid().isEmpty()) {
                    open(false).forEach(this::nameOrBook);
                }
            }
            if (paid().isEmpty() && !providers.unmatched().isEmpty()) {
                bookTheLast();
            }
        }

        /** As is said where what was refunded comes to no sum of what is told: the last counts all. */
        private void bookTheLast() {
            all().stream()
                    .filter(arrival -> arrival.reported().movement().flow().isRefund()
                            || arrival.reported().movement().flow() == Flow.RETURNED_REFUND)
                    .forEach(arrival -> attempt(
                            "reopen", arrival, () -> providers.reopen().run(treasurer, arrival.id(), "A slip.")));
            List<Arrival> told = open(false);
            told.stream().skip(told.size() - 1).forEach(last -> attempt("book", last, () -> book(last.id())));
            providers
                    .unmatched()
                    .forEach(arrival -> attempt(
                            "dismiss",
                            arrival,
                            () -> providers.dismiss().run(treasurer, arrival.id(), "In the last.")));
        }

        /** Of what came back, or of what was paid before these books. */
        private void nameOrBook(Arrival back) {
            payments()
                    .forEach(paid -> attempt("name", back, () -> {
                        if (open(false).stream().anyMatch(open -> open.id().equals(back.id()))) {
                            returned(back.id(), paid);
                        }
                    }));
            attempt("book", back, () -> book(back.id()));
        }

        private List<Arrival> open(boolean arrives) {
            return providers.unmatched().stream()
                    .filter(arrival -> arrival.reported().movement().flow().arrives() == arrives)
                    .sorted(Charge.AS_IT_WAS)
                    .toList();
        }

        private void attempt(String what, Arrival arrival, Runnable act) {
            try {
                act.run();
                done.add(what + " " + arrival.reported().movement().reference());
            } catch (Refused refused) {
                done.add(what + " " + arrival.reported().movement().reference() + " refused");
            }
        }

        private List<Arrival> all() {
            return providers.arrivals.called("stripe", Set.of("ch_in_1"));
        }

        private Optional<PaymentId> paid() {
            return typedIn.or(() -> all().stream()
                    .filter(Story::isFirst)
                    .flatMap(arrival -> arrival.decision().payment().stream())
                    .findFirst());
        }

        private static boolean isFirst(Arrival arrival) {
            return arrival.reported().movement().flow() == Flow.PAYMENT
                    && arrival.reported().movement().reference().equals("in_1");
        }

        /** What is told to have gone went of a payment, or what it went of waits for the treasury. */
        private void assertNothingIsLost() {
            Told counted = providers.told();
            all().stream()
                    .flatMap(arrival -> counted.arrived(arrival).stream())
                    .map(counted::charge)
                    .filter(charge -> counted.missing(charge).isPositive())
                    .map(charge -> charge.cameBackAsNoPayment().toList())
                    .filter(cameBack -> !cameBack.isEmpty())
                    .forEach(cameBack -> assertThat(cameBack)
                            .as(name("lost", 0))
                            .anyMatch(again -> again.decision().outcome() == Outcome.UNMATCHED));
        }

        void assertHeldAsTold(String when) {
            long inTheBooks = coop.ledger.balances(Until.now()).stream()
                    .filter(balance -> balance.account().name().equals("assets:stripe"))
                    .map(balance -> balance.balance())
                    .mapToLong(Money::amountMinor)
                    .sum();
            assertThat(inTheBooks).as("%s of %s", when, done).isEqualTo(held);
        }

        String name(String what, int seed) {
            return what + " of " + told + " (" + seed + "): " + done;
        }
    }
}
