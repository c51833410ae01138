package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.Billing;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesContract;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many record many payments at once, and billing goes on meanwhile: nobody waits for somebody who waits for them. */
class PaymentRacesTest extends DatabaseTest {

    private static final Instant JOINED = DuesContract.JOINED;
    private static final Money FIVE = Money.parse("5.00", "USD");
    private static final int MEMBERS = 40;
    private static final int SEVERAL = 25;
    private static final int THREADS = 12;
    private static final int ROUNDS = 8;

    private List<Membership> members = List.of();

    @BeforeAll
    void manyJoin() {
        run(People::found);
        // The order of their accounts is not the order in which they joined.
        members = tx(database -> IntStream.range(0, MEMBERS)
                .mapToObj(number -> joined(database, "racer-" + number))
                .toList());
    }

    private static Membership joined(Database database, String handle) {
        Membership joining = Membership.joining(
                new MembershipId(Ids.next(JOINED)),
                People.person(database, handle),
                new Contribution(FIVE, Interval.MONTH),
                JOINED);
        MemberPorts.memberships(database).open(joining);
        return joining;
    }

    @Test
    void recordsEachPaymentOnceHoweverManyRecordSeveral() throws Exception {
        int recorded = atOnce(random -> {
            List<Membership> payers = several(random);
            return tx(database -> record(database, payers));
        });
        assertThat(recorded).isEqualTo(MEMBERS);
        assertThat(count("payment")).isEqualTo(MEMBERS);
        assertThat(count("ledger_transaction")).isEqualTo(MEMBERS);
    }

    /** One payment of each, unless somebody was quicker; answers how many. */
    private static int record(Database database, List<Membership> payers) {
        var ports = JpaDuesTest.ports(database);
        Set<Receipt.Name> known = ports.payments()
                .recordedAs(payers.stream().map(payer -> receipt(payer).name()).collect(Collectors.toSet()))
                .keySet();
        List<Membership> left = payers.stream()
                .filter(payer -> !known.contains(receipt(payer).name()))
                .toList();
        ports.memberships().lockNewestOf(accounts(left));
        List<NewTransaction> bookings = left.stream()
                .map(payer -> Booking.payment(receipt(payer), Money.parse("0.00", "USD")))
                .toList();
        List<TransactionId> booked = ports.ledger().recordAll(bookings, JOINED);
        List<Payment> payments = new ArrayList<>();
        left.forEach(payer -> payments.add(new Payment(
                new PaymentId(Ids.next(JOINED)),
                payer.id(),
                receipt(payer),
                JOINED,
                Optional.empty(),
                booked.get(payments.size()))));
        ports.payments().addAll(payments);
        return payments.size();
    }

    @Test
    void holdsPeopleInTheOrderOfABillingRun() throws Exception {
        int held = atOnce(random -> {
            List<Membership> some = several(random);
            return tx(database -> random.nextBoolean() ? bill(database) : change(database, some));
        });
        assertThat(held).isGreaterThanOrEqualTo(THREADS * ROUNDS * SEVERAL);
    }

    private static int bill(Database database) {
        long open = new JpaBilling(database)
                .hold(new Billing.Batch(new BillingRunId(Ids.next(JOINED)), LocalDate.EPOCH, 0, MEMBERS));
        database.run("update membership set anchor = anchor");
        return Math.toIntExact(open);
    }

    private static int change(Database database, List<Membership> some) {
        Memberships memberships = MemberPorts.memberships(database);
        List<Membership> held =
                List.copyOf(memberships.lockNewestOf(accounts(some)).values());
        return memberships
                .saveAll(held.stream()
                        .map(membership -> membership.listed(!membership.listed()))
                        .toList())
                .size();
    }

    private static Set<AccountId> accounts(List<Membership> memberships) {
        return memberships.stream().map(Membership::account).collect(Collectors.toSet());
    }

    private static Receipt receipt(Membership payer) {
        return new Receipt(FIVE, "bank", "of " + payer.account(), LocalDate.of(2026, 1, 31));
    }

    private List<Membership> several(Random random) {
        List<Membership> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, SEVERAL);
    }

    private int atOnce(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> racers = new ArrayList<>();
        for (int seed = 0; seed < THREADS; seed++) {
            Random random = new Random(seed);
            racers.add(() -> {
                int done = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    done += work.with(random);
                }
                return done;
            });
        }
        int done = 0;
        for (Future<Integer> racer : threads.invokeAll(racers)) {
            done += racer.get();
        }
        threads.shutdown();
        return done;
    }

    private long count(String table) {
        return tx(database -> database.one("select count(*) as rows from " + table, row -> row.number("rows")))
                .orElseThrow();
    }

    @FunctionalInterface
    private interface Work {
        int with(Random random);
    }
}
