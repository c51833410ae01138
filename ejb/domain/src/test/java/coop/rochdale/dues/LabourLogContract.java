package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every log of work must keep to; the charter has its defaults. */
public interface LabourLogContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    LocalDate DAY = LocalDate.of(2026, 2, 28);

    /** Does the work in a transaction of its own. */
    <T> T labour(Function<Ports, T> work);

    /** An account of its own for a test, under this handle. */
    AccountId person(String handle);

    /** These days are paid for. */
    void covered(Membership member, Days days);

    /** The port under test, and those it rests on. */
    record Ports(LabourLog log, DuesContract.Ports dues) {}

    @Test
    default void keepsWhatWasLoggedAttestedAndEnded() {
        AccountId worker = person("kept");
        AccountId witness = person("witness");
        LabourId id = log(worker, DAY);
        Labour logged = find(id);
        assertThat(logged).isEqualTo(Labour.logged(id, worker, work(DAY), NOON));
        assertThat(logged.state()).isEqualTo(Stint.State.LOGGED);
        assertThat(this.<Optional<Labour>>labour(ports -> ports.log().told(id.alias())))
                .contains(logged);
        Labour.Attestation attestation = new Labour.Attestation(witness, NOON.plusSeconds(1), usd("15.00"));
        attest(id, attestation);
        assertThat(find(id).attestation()).contains(attestation);
        assertThat(find(id).left()).contains(usd("15.00"));
        Labour.Ending ending = new Labour.Ending(NOON.plusSeconds(2), Optional.of("A mistake."));
        end(id, ending);
        assertThat(find(id).ending()).contains(ending);
        assertThat(find(id).state()).isEqualTo(Stint.State.CORRECTED);
        assertThat(find(id).left()).isEmpty();
        LabourId withdrawn = log(worker, DAY);
        end(withdrawn, new Labour.Ending(NOON, Optional.empty()));
        assertThat(find(withdrawn).state()).isEqualTo(Stint.State.WITHDRAWN);
        assertThat(this.<Optional<Labour>>labour(ports -> ports.log().find(new LabourId(Ids.next(NOON)))))
                .isEmpty();
    }

    @Test
    default void countsWhatIsUnattestedAndWhatAMonthCounts() {
        AccountId worker = person("counted");
        AccountId witness = person("counting");
        attest(log(worker, DAY), new Labour.Attestation(witness, NOON, usd("15.00")));
        attest(log(worker, DAY.minusDays(27)), new Labour.Attestation(witness, NOON, usd("2.50")));
        attest(log(worker, DAY.plusDays(1)), new Labour.Attestation(witness, NOON, usd("1.00")));
        log(worker, DAY);
        end(log(worker, DAY), new Labour.Ending(NOON, Optional.empty()));
        assertThat(this.<Long>labour(ports -> ports.log().unattestedOf(worker))).isEqualTo(1);
        assertThat(counted(worker, YearMonth.of(2026, 2))).contains(usd("17.50"));
        assertThat(counted(worker, YearMonth.of(2026, 4))).isEmpty();
    }

    @Test
    default void knowsWhatIsLeftAndWhoWaitsForIt() {
        AccountId worker = person("waits");
        LabourId younger = log(worker, DAY);
        LabourId older = log(worker, DAY.minusDays(1));
        AccountId witness = person("seer");
        attest(younger, new Labour.Attestation(witness, NOON, usd("3.00")));
        attest(older, new Labour.Attestation(witness, NOON, usd("5.00")));
        assertThat(waits(worker)).isFalse();
        Membership member = join(worker);
        assertThat(waits(worker)).isTrue();
        PaymentId payment = pay(member, older, "5.00");
        assertThat(this.<Iterable<PaymentId>>labour(ports -> ports.log().uses(older)))
                .containsExactly(payment);
        assertThat(find(older).left()).contains(usd("0.00"));
        assertThat(this.<Iterable<Labour>>labour(ports -> ports.log().leftOf(worker)))
                .extracting(Labour::id)
                .containsExactly(younger);
        end(younger, new Labour.Ending(NOON, Optional.of("A mistake.")));
        assertThat(waits(worker)).isFalse();
    }

    /** Nobody closed that membership, and nobody need. */
    @Test
    default void knowsThatNobodyWaitsWhoseMembershipEndedByTheClock() {
        AccountId worker = person("outlived");
        attest(log(worker, DAY), new Labour.Attestation(person("onlooker"), NOON, usd("3.00")));
        Membership member = join(worker, Instant.parse("2020-03-01T12:00:00Z"));
        assertThat(waits(worker)).as("pending as long as nothing was paid").isTrue();
        covered(member, new Days(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 3)));
        assertThat(waits(worker)).as("lapsed, for 180 days").isTrue();
        assertThat(this.<Boolean>labour(
                        ports -> ports.log().waiting(NOON.plusSeconds(86_400)).contains(worker)))
                .isFalse();
    }

    @Test
    default void listsOnesOwnNewestFirst() {
        AccountId worker = person("lists");
        LabourId first = log(worker, DAY);
        LabourId second = log(worker, DAY.minusDays(1));
        log(person("other-worker"), DAY);
        Page<Labour> newest = page(worker, Optional.empty());
        assertThat(newest.items()).extracting(Labour::id).containsExactly(second);
        Page<Labour> oldest = page(worker, newest.next());
        assertThat(oldest.items()).extracting(Labour::id).containsExactly(first);
        assertThat(oldest.next()).isEmpty();
    }

    private static Work work(LocalDate day) {
        return new Work("Cleaned the shop", day, 60, "Look at it.");
    }

    private LabourId log(AccountId worker, LocalDate day) {
        return labour(ports -> {
            LabourId id = new LabourId(Ids.next(NOON));
            ports.log().log(Labour.logged(id, worker, work(day), NOON));
            return id;
        });
    }

    private Labour find(LabourId id) {
        return this.<Optional<Labour>>labour(ports -> ports.log().find(id)).orElseThrow();
    }

    private void attest(LabourId id, Labour.Attestation attestation) {
        labour(ports -> {
            ports.log().attest(id, attestation);
            return id;
        });
    }

    private void end(LabourId id, Labour.Ending ending) {
        labour(ports -> {
            ports.log().end(id, ending);
            return id;
        });
    }

    private Optional<Money> counted(AccountId worker, YearMonth month) {
        return labour(ports -> ports.log().countedIn(worker, month));
    }

    private boolean waits(AccountId worker) {
        return labour(ports -> ports.log().waiting(NOON).contains(worker));
    }

    private Page<Labour> page(AccountId worker, Optional<String> after) {
        return labour(ports -> ports.log().of(worker, new Page.Wish(1, after)));
    }

    private Membership join(AccountId worker) {
        return join(worker, NOON);
    }

    private Membership join(AccountId worker, Instant at) {
        return labour(ports -> {
            Membership joining = Membership.joining(
                    new MembershipId(Ids.next(at)), worker, new Contribution(usd("9.00"), Interval.MONTH), at);
            ports.dues().memberships().open(joining);
            ports.dues().invoices().issue(NewInvoice.first(new InvoiceId(Ids.next(NOON)), joining));
            return joining;
        });
    }

    private PaymentId pay(Membership member, LabourId labour, String amount) {
        return labour(ports -> {
            Receipt receipt = LabourCredit.receipt(
                    ports.log().find(labour).orElseThrow(), usd(amount), 0, LocalDate.of(2026, 3, 1));
            var booked = ports.dues().ledger().record(Booking.payment(receipt, usd(amount)), NOON);
            PaymentId id = new PaymentId(Ids.next(NOON));
            ports.dues().payments().add(new Payment(id, member.id(), receipt, NOON, Optional.empty(), booked));
            ports.log().use(labour, id);
            return id;
        });
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
