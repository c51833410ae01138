package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every keeper of positions, applications and employments must do; run on the fakes and on PostgreSQL. */
public interface JobsContract {

    Instant LATER = Span.ofDays(10).after(NOW);

    /** The four ports on one store. */
    record Ports(Positions positions, Applications applications, Employments employments, Powers powers) {}

    /** Does the work in a transaction of its own. */
    <T> T within(Function<Ports, T> work);

    /** An act that can be named; not the founding. */
    ActId act();

    /** The act with the number 0. */
    ActId founding();

    /** An account that can be named, new each time. */
    AccountId someone();

    @Test
    default void keepsAPositionAsItWasCreated() {
        NewPosition first = Samples.made(baker(2, Power.TREASURY, Power.OPERATIONS), act());
        NewPosition second = Samples.made(Samples.bakerFor(Span.parse("P1Y")), act());
        int firstNumber = within(ports -> ports.positions().create(first));
        int secondNumber = within(ports -> ports.positions().create(second));

        assertThat(secondNumber).isGreaterThan(firstNumber);
        assertThat(position(first))
                .isEqualTo(new Position(first.id(), firstNumber, first.job(), first.act(), NOW, Optional.empty()));
        assertThat(position(second).job()).isEqualTo(second.job());
        assertThat(found(ports -> ports.positions().lock(second.id()))).contains(position(second));
        assertThat(found(ports -> ports.positions().byId(new PositionId(Ids.next(NOW)))))
                .isEmpty();
    }

    @Test
    default void keepsTheClosingOfAPosition() {
        Position open = created(baker(1));
        Position.Closing closing = new Position.Closing(LATER, act());
        does(ports -> ports.positions().close(open.id(), closing));

        Position closed = within(ports -> ports.positions().byId(open.id())).orElseThrow();
        assertThat(closed.closing()).contains(closing);
        assertThat(closed.job()).isEqualTo(open.job());
    }

    @Test
    default void knowsThePositionOfTheFounding() {
        created(baker(1));
        NewPosition steward = Samples.made(JobDescription.foundingSteward(), founding());
        within(ports -> ports.positions().create(steward));

        assertThat(found(ports -> ports.positions().founding())).contains(position(steward));
    }

    @Test
    default void appliesTheSalaryOfTheLatestDayThenTheOneEnactedLast() {
        PositionId id = created(baker(1)).id();
        LocalDate april = LocalDate.of(2026, 4, 1);
        ActId act = act();
        Salary hourly = Samples.hourly("21.50", 120);
        does(ports -> ports.positions().changeSalary(id, new SalaryEntry(monthly("2500.00"), april, act)));
        does(ports -> ports.positions().changeSalary(id, new SalaryEntry(monthly("2100.00"), day(NOW), act)));
        does(ports -> ports.positions().changeSalary(id, new SalaryEntry(hourly, april, act)));

        assertThat(salary(id, day(NOW).minusDays(400))).isEqualTo(monthly("2000.00"));
        assertThat(salary(id, day(NOW))).isEqualTo(monthly("2100.00"));
        assertThat(salary(id, april.minusDays(1))).isEqualTo(monthly("2100.00"));
        assertThat(salary(id, april)).isEqualTo(hourly);
    }

    @Test
    default void refusesASecondOpenApplicationOfOnePersonForOnePosition() {
        Position position = created(baker(1));
        AccountId ann = someone();
        Application first = filed(position, ann);
        filed(created(baker(1)), ann);
        filed(position, someone());

        assertRefused(PositionRefusal.ALREADY_APPLIED, () -> filed(position, ann));
        does(ports -> ports.applications().decide(first.decided(ApplicationState.WITHDRAWN, LATER)));
        Application second = filed(position, ann);

        assertThat(found(ports -> ports.applications().latest(position.id(), ann)))
                .contains(second);
        assertThat(found(ports -> ports.applications().byId(first.id())))
                .contains(first.decided(ApplicationState.WITHDRAWN, LATER));
    }

    @Test
    default void declinesTheOpenApplicationsOfOnePositionAndNoOthers() {
        Position position = created(baker(1));
        Application open = filed(position, someone());
        Application withdrawn = filed(position, someone()).decided(ApplicationState.WITHDRAWN, NOW);
        Application elsewhere = filed(created(baker(1)), someone());
        does(ports -> ports.applications().decide(withdrawn));

        int declined = within(ports -> ports.applications().declineAll(position.id(), LATER));

        assertThat(declined).isEqualTo(1);
        assertThat(application(open)).isEqualTo(open.decided(ApplicationState.DECLINED, LATER));
        assertThat(application(withdrawn)).isEqualTo(withdrawn);
        assertThat(application(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    default void keepsAnEmploymentAndHowItEnds() {
        Position position = created(baker(1));
        Employment begun = begun(position, 1, someone(), NOW);
        Employment dismissed = begun.noticedBy(act(), EndReason.DISMISSAL, LATER);

        assertThat(found(ports -> ports.employments().byId(begun.id()))).contains(begun);
        does(ports -> ports.employments().end(List.of(dismissed)));
        assertThat(found(ports -> ports.employments().byId(begun.id()))).contains(dismissed);
        assertThat(found(ports -> ports.employments().byId(new EmploymentId(Ids.next(NOW)))))
                .isEmpty();
    }

    @Test
    default void seatsOnePersonAtATimeNowAndLater() {
        Position position = created(baker(2));
        Employment first = begun(position, 1, someone(), NOW);

        assertRefused(PositionRefusal.NO_SEAT, () -> begun(position, 1, someone(), NOW));
        assertRefused(PositionRefusal.NO_SEAT, () -> begun(position, 1, someone(), LATER));
        begun(position, 2, someone(), NOW);
        does(ports -> ports.employments().end(List.of(first.resigned(LATER))));
        begun(position, 1, someone(), LATER);
    }

    @Test
    default void freesTheSeatOfSomebodyWhoNeverBegins() {
        Position position = created(baker(1));
        Employment first = begun(position, 1, someone(), LATER);
        does(ports -> ports.employments().end(List.of(first.resigned(LATER))));

        begun(position, 1, someone(), NOW);
    }

    @Test
    default void seatsNobodyTwiceInOnePositionAtOnce() {
        Position position = created(baker(2));
        AccountId ann = someone();
        Employment first = begun(position, 1, ann, NOW);
        begun(created(baker(1)), 1, ann, NOW);

        assertRefused(PositionRefusal.HOLDS_SEAT, () -> begun(position, 2, ann, LATER));
        does(ports -> ports.employments().end(List.of(first.resigned(LATER))));
        Employment second = begun(position, 2, ann, LATER);
        assertThat(found(ports -> ports.employments().latest(position.id(), ann)))
                .contains(second);
    }

    @Test
    default void employsFromTheStartUntilBeforeTheEnd() {
        AccountId ann = someone();
        Employment begun = begun(created(baker(1)), 1, ann, NOW);
        does(ports -> ports.employments().end(List.of(begun.resigned(LATER))));

        assertThat(employed(ann, NOW.minusMillis(1))).isFalse();
        assertThat(employed(ann, NOW)).isTrue();
        assertThat(employed(ann, LATER.minusMillis(1))).isTrue();
        assertThat(employed(ann, LATER)).isFalse();
        assertThat(employed(someone(), NOW)).isFalse();
    }

    @Test
    default void listsWhoIsThereAndWhoIsToCome() {
        Position position = created(baker(3));
        Employment gone = begun(position, 1, someone(), NOW).resigned(LATER);
        Employment there = begun(position, 2, someone(), NOW);
        Employment toCome = begun(position, 3, someone(), Span.ofDays(99).after(NOW));
        does(ports -> ports.employments().end(List.of(gone)));

        List<Employment> unended = within(ports -> ports.employments().unended(position.id(), LATER));
        assertThat(unended).containsExactlyInAnyOrder(there, toCome);
    }

    @Test
    default void givesPowersToWhoIsEmployedAndWhileTheyAre() {
        Position position = created(baker(2, Power.TREASURY));
        Position other = created(baker(1, Power.TREASURY, Power.MODERATION));
        AccountId ann = someone();
        Employment first = begun(position, 1, ann, NOW);
        begun(other, 1, ann, NOW);

        assertThat(held(ann, Power.TREASURY, NOW.minusMillis(1))).isEmpty();
        assertThat(held(ann, Power.TREASURY, NOW))
                .contains(new Holding(position.id(), position.number(), position.act()));
        assertThat(held(ann, Power.OPERATIONS, NOW)).isEmpty();
        assertThat(held(someone(), Power.TREASURY, NOW)).isEmpty();
        Set<Power> powers = within(ports -> ports.powers().of(ann, NOW));
        assertThat(powers).containsExactlyInAnyOrder(Power.TREASURY, Power.MODERATION);
        does(ports -> ports.employments().end(List.of(first.resigned(LATER))));
        assertThat(held(ann, Power.TREASURY, LATER)).map(Holding::position).contains(other.id());
    }

    private <T> Optional<T> found(Function<Ports, Optional<T>> work) {
        return within(work);
    }

    private void does(Consumer<Ports> work) {
        within(ports -> {
            work.accept(ports);
            return true;
        });
    }

    private Position created(JobDescription job) {
        NewPosition made = Samples.made(job, act());
        within(ports -> ports.positions().create(made));
        return position(made);
    }

    private Position position(NewPosition made) {
        return within(ports -> ports.positions().byId(made.id())).orElseThrow();
    }

    private Salary salary(PositionId id, LocalDate day) {
        return within(ports -> ports.positions().salaryOn(id, day));
    }

    private Application filed(Position position, AccountId account) {
        Application application = Samples.application(position.id(), account);
        does(ports -> ports.applications().file(application, position.number()));
        return application;
    }

    private Application application(Application filed) {
        return within(ports -> ports.applications().byId(filed.id())).orElseThrow();
    }

    private Employment begun(Position position, int seat, AccountId account, Instant from) {
        Employment employment = Samples.employment(position, seat, account, from);
        does(ports -> ports.employments().begin(employment, new Hiring(position, account, from)));
        return employment;
    }

    private boolean employed(AccountId account, Instant at) {
        return within(ports -> ports.employments().isEmployed(account, at));
    }

    private Optional<Holding> held(AccountId account, Power power, Instant at) {
        return within(ports -> ports.powers().heldBy(account, power, at));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
