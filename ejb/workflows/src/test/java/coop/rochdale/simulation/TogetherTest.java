package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Settlement;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.events.EventQueries;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Payments that are recorded together leave what they leave one after the other, whatever co-op they arrive in: for members
 * who are asked, who are not, who lapsed, who left, too little, too much and twice. {@code -Drochdale.together.seeds} says
 * for how many co-ops that is tried.
 */
class TogetherTest {

    private static final int SEEDS = Integer.getInteger("rochdale.together.seeds", 25);
    private static final int MONTHS = 9;
    private static final int PAYMENTS = 60;
    private static final Duration DAYS_LATER = Duration.ofDays(35);

    @Test
    void leavesWhatPaymentsLeaveOneAfterTheOther() {
        List<List<String>> left = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> {
                    List<String> together = left(seed, true);
                    assertThat(together).as("seed %d", seed).isEqualTo(left(seed, false));
                    return together;
                })
                .toList();
        assertThat(List.of(".*settled \\[].*credit [1-9].*", ".*settled \\[.*,.*].*", ".* LAPSED.*", ".* ENDED.*"))
                .allMatch(seen -> left.stream().flatMap(List::stream).anyMatch(line -> line.matches(seen)));
    }

    private static List<String> left(long seed, boolean together) {
        List<String> lines = new ArrayList<>();
        Simulation.Course course = new Simulation(MemoryWorld::new, Integer.MAX_VALUE)
                .tell(Step.story(seed, MONTHS), coop -> arrive(coop, seed, together, lines));
        assertThat(course.trouble()).as("seed %d", seed).isEmpty();
        return lines;
    }

    private static void arrive(Coop coop, long seed, boolean together, List<String> lines) {
        Instant begin = coop.now();
        long newest = coop.look(() -> coop.use(EventQueries.class).newest());
        List<Receiving.Arrived> arrived = coop.look(() -> arrived(coop, new Dice(seed)));
        if (together) {
            record(coop, () -> coop.use(Receiving.class).receiveAll(arrived, Receiving.Witness.PROVIDER));
        } else {
            arrived.forEach(each ->
                    record(coop, () -> coop.use(Receiving.class).receive(each, Receiving.Witness.PROVIDER)));
        }
        coop.world.transactions().wait(begin.plus(Duration.ofHours(1)));
        coop.look(() -> coop.use(EventQueries.class).after(newest, Set.of(), PAYMENTS * 9))
                .forEach(event -> lines.add(event.type() + " " + event.data()));
        lines.addAll(coop.look(() -> seen(coop, arrived)));
        // What is left is used in the same order, too.
        coop.world.transactions().wait(begin.plus(DAYS_LATER));
        coop.use(RunBilling.class).goOn(true);
        lines.addAll(coop.look(() -> seen(coop, arrived)));
    }

    private static void record(Coop coop, java.util.function.Supplier<?> work) {
        coop.world.transactions().run(TransactionAttributeType.REQUIRED, work::get);
    }

    private static List<Receiving.Arrived> arrived(Coop coop, Dice dice) {
        List<Receiving.Arrived> arrived = new ArrayList<>();
        for (int number = 1; number <= PAYMENTS; number++) {
            String reference = "together-" + number;
            Optional<MembershipId> payer = dice.of(coop.memberships);
            payer.flatMap(id -> coop.use(Memberships.class).find(id))
                    .map(found -> new Receiving.Arrived(
                            new Receipt(Amounts.near(coop, found.id(), dice), "bank", reference, Amounts.today(coop)),
                            found))
                    .ifPresent(arrived::add);
        }
        return arrived;
    }

    /** But for how often each membership changed. */
    private static List<String> seen(Coop coop, List<Receiving.Arrived> arrived) {
        List<String> lines = new ArrayList<>(Picture.of(coop, coop.now()));
        lines.replaceAll(line -> line.replaceAll(", version [0-9]+", ""));
        arrived.forEach(each -> lines.add(payment(coop, each.receipt())));
        coop.use(LedgerQueries.class)
                .inOrder(LedgerQueries.Days.ALL, Optional.empty(), Integer.MAX_VALUE)
                .forEach(booked -> lines.add(booked.number() + " " + booked.bookedOn() + " " + booked.description()
                        + " " + booked.postings()));
        return lines;
    }

    private static String payment(Coop coop, Receipt receipt) {
        PaymentView view = coop.use(Payments.class)
                .recordedAs(receipt.name())
                .flatMap(recorded -> coop.use(DuesQueries.class).payment(recorded.id()))
                .orElseThrow();
        return "%s settled %s, credit %s"
                .formatted(
                        view.receipt(),
                        view.settled().stream().map(Settlement::amount).toList(),
                        view.credit());
    }
}
