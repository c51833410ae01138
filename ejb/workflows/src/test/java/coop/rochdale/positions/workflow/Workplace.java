package coop.rochdale.positions.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.MeasureHandler.Enacting;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.payroll.InMemoryHours;
import coop.rochdale.payroll.InMemoryPayroll;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.InMemoryApplications;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryPositionQueries;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.InMemoryPowers;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Voters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A co-op in memory with every workflow on jobs, and short words for what tests do in it. It is 1 March 2026, noon. */
final class Workplace {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ActId FOUNDING = new ActId(Ids.next(NOON));

    final SettableClock clock = new SettableClock(NOON);
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryCharter charter = InMemoryCharter.founded();
    final InMemoryEvents events = new InMemoryEvents();
    final InMemoryPositions positions = new InMemoryPositions(FOUNDING);
    final InMemoryApplications applications = new InMemoryApplications();
    final InMemoryEmployments employments = new InMemoryEmployments();
    final InMemoryPowers powers = new InMemoryPowers(positions, employments);
    final InMemoryPositionQueries queries = new InMemoryPositionQueries(
            positions,
            applications,
            employments,
            id -> accounts.byId(id).orElseThrow().handle());
    final Set<AccountId> voters = new HashSet<>();
    /** What happens before rolls can be held. */
    Runnable whileWaiting = () -> {};

    final InMemoryPayroll payroll =
            new InMemoryPayroll(positions, employments, new InMemoryHours(), AccountId::toString);

    private final Jobs jobs = new Jobs(positions, applications, employments);
    private final Rosters rosters = new Rosters(charter, jobs, payroll);

    final MeasureHandler create = new CreatePositionMeasure(charter, positions, events);
    final MeasureHandler appoint = new AppointMeasure(charter, accounts, jobs, rosters, events);
    final MeasureHandler dismiss = new DismissMeasure(charter, jobs, rosters, events);
    final MeasureHandler changeSalary = new ChangeSalaryMeasure(charter, positions, rosters, events);
    final MeasureHandler remove = new RemovePositionMeasure(jobs, rosters, events);
    final ApplyForPosition apply = new ApplyForPosition(clock, accounts, jobs, events);
    private final Voters theVoters = new Voters() {
        @Override
        public boolean mayVote(AccountId account, Instant at) {
            return voters.contains(account);
        }

        @Override
        public void holdRolls() {
            whileWaiting.run();
        }
    };
    final ShowApplication showApplication = new ShowApplication(clock, queries, theVoters);
    final ListApplications listApplications = new ListApplications(clock, queries, theVoters);
    final WithdrawApplication withdraw = new WithdrawApplication(clock, showApplication, jobs, events);
    final Resign resign = new Resign(clock, theVoters, queries, jobs, events);
    final ShowPositionActions actions = new ShowPositionActions(clock, jobs);
    final EmployFounder employFounder = new EmployFounder(positions, employments, events);
    final OpenFoundingPosition openFounding = new OpenFoundingPosition(charter, positions, events, employFounder);

    Actor someone(String handle) {
        return new Actor(accounts.someone(handle, clock.instant()));
    }

    /** Checks and enacts the measure as a law of this instant. */
    ActId law(MeasureHandler measure, Map<String, Object> fields) {
        ActId act = new ActId(Ids.next(clock.instant()));
        measure.check(new Payload(fields), clock.instant());
        measure.enact(new Payload(fields), new Enacting(act, clock.instant()));
        return act;
    }

    /** A law creates a baker's position with thirty days' notice and 2000.00 USD a month. */
    PositionId baker(int seats, String... powers) {
        law(create, bakerLaw(seats, powers));
        List<NewEvent> created = events("position.created");
        return new PositionId(created.get(created.size() - 1).subject());
    }

    static Map<String, Object> bakerLaw(int seats, String... powers) {
        return Map.of(
                "title",
                "Baker",
                "description",
                "Bakes the bread.",
                "seats",
                BigDecimal.valueOf(seats),
                "salary",
                salary("2000.00"),
                "powers",
                List.of(powers),
                "noticePeriod",
                "P30D");
    }

    static Map<String, Object> salary(String amount) {
        return Map.of("amount", amount, "currency", "USD", "per", "month");
    }

    ApplicationId applied(Actor actor, PositionId position) {
        return apply.run(actor, new ApplyForPosition.Request(position, "I bake."))
                .application()
                .id();
    }

    /** Applies, and is appointed by law from now on. */
    EmploymentId hired(Actor actor, PositionId position) {
        applied(actor, position);
        law(appoint, appointing(position, actor, "2026-03-01"));
        return employments.latest(position, actor.account()).orElseThrow().id();
    }

    static Map<String, Object> appointing(PositionId position, Actor actor, String start) {
        return Map.of(
                "position", position.toString(), "account", actor.account().toString(), "start", start);
    }

    List<NewEvent> events(String type) {
        return events.appended().stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    static void assertRefused(Refusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
