package coop.rochdale.positions.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.JobsContract.Ports;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionRefusal;
import coop.rochdale.positions.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two at once, round after round: seats are never exceeded, nobody sits twice, and the loser hears a reason. */
class SeatRaceTest extends DatabaseTest {

    private static final int ROUNDS = 200;
    private static final Instant NOW = Samples.NOW;

    @Test
    void oneOfTwoAppointmentsToOneSeatWinsAndTheOtherIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Position position = position(1);
            AccountId ann = applicant(position);
            AccountId ben = applicant(position);

            List<Optional<Refusal>> outcomes =
                    atOnce(() -> appoint(position.id(), ann), () -> appoint(position.id(), ben));

            assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of(PositionRefusal.NO_SEAT));
            assertThat(employed(position)).hasSize(1);
        }
    }

    @Test
    void oneOfTwoAppointmentsOfOnePersonWinsAndTheOtherIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Position position = position(2);
            AccountId ann = applicant(position);

            List<Optional<Refusal>> outcomes =
                    atOnce(() -> appoint(position.id(), ann), () -> appoint(position.id(), ann));

            assertThat(outcomes)
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(PositionRefusal.NO_APPLICATION));
            assertThat(employed(position)).hasSize(1);
        }
    }

    @Test
    void nobodyIsAppointedToAPositionThatIsClosedAtThatMoment() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Position position = position(1);
            AccountId ann = applicant(position);

            List<Optional<Refusal>> outcomes = atOnce(() -> appoint(position.id(), ann), () -> remove(position.id()));

            List<Employment> unlimited = employed(position).stream()
                    .filter(employment -> employment.ending().isEmpty())
                    .toList();
            assertThat(unlimited).isEmpty();
            assertThat(outcomes.get(1)).isEmpty();
        }
    }

    /** Whoever forgets to lock the position meets the constraints. */
    @Test
    void theDatabaseItselfSeatsNobodyTwiceNorTwoOnOneSeat() {
        Position position = position(2);
        AccountId ann = applicant(position);
        begin(position, 1, ann);

        assertThatThrownBy(() -> begin(position, 2, ann))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(PositionRefusal.HOLDS_SEAT));
        assertThatThrownBy(() -> begin(position, 1, applicant(position)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(PositionRefusal.NO_SEAT));
    }

    private void begin(Position position, int seat, AccountId account) {
        Employment employment = Samples.employment(position, seat, account, NOW);
        run(database -> Jobs.ports(database).employments().begin(employment, new Hiring(position, account, NOW)));
    }

    private Position position(int seats) {
        return tx(database -> {
            NewPosition made = Samples.made(Samples.baker(seats), Jobs.act(database));
            Ports ports = Jobs.ports(database);
            ports.positions().create(made);
            return ports.positions().byId(made.id()).orElseThrow();
        });
    }

    private AccountId applicant(Position position) {
        return tx(database -> {
            AccountId account = Jobs.someone(database);
            Application application = Samples.application(position.id(), account);
            Jobs.ports(database).applications().file(application, position.number());
            return account;
        });
    }

    private List<Employment> employed(Position position) {
        return tx(database -> Jobs.ports(database).employments().unended(position.id(), NOW));
    }

    /** As the measure does it: lock, refuse, employ, accept. */
    private static void appoint(Database database, PositionId id, AccountId account) {
        Ports ports = Jobs.ports(database);
        Position position = ports.positions().lock(id).orElseThrow();
        Hiring hiring = new Hiring(position, account, NOW);
        Optional<Application> application = ports.applications().latest(id, account);
        List<Employment> others = ports.employments().unended(id, NOW);
        Objection.refuseFirst(hiring.objections(application, others));
        Employment employment = hiring.employment(new EmploymentId(Ids.next(NOW)), position.act(), others);
        ports.employments().begin(employment, hiring);
        ports.applications().decide(application.orElseThrow().decided(ApplicationState.ACCEPTED, NOW));
    }

    private Optional<Refusal> appoint(PositionId id, AccountId account) {
        return outcome(() -> run(database -> appoint(database, id, account)));
    }

    private Optional<Refusal> remove(PositionId id) {
        return outcome(() -> run(database -> {
            Ports ports = Jobs.ports(database);
            Position position = ports.positions().lock(id).orElseThrow();
            ports.positions().close(id, new Position.Closing(NOW, position.act()));
            ports.applications().declineAll(id, NOW);
            ports.employments()
                    .end(ports.employments().unended(id, NOW).stream()
                            .map(one -> one.noticedBy(position.act(), EndReason.REMOVAL, NOW))
                            .toList());
        }));
    }

    private static Optional<Refusal> outcome(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    private static List<Optional<Refusal>> atOnce(Callable<Optional<Refusal>> one, Callable<Optional<Refusal>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Optional<Refusal>> outcomes = new ArrayList<>();
            for (Future<Optional<Refusal>> done : threads.invokeAll(List.of(after(start, one), after(start, other)))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<Optional<Refusal>> after(CyclicBarrier start, Callable<Optional<Refusal>> attempt) {
        return () -> {
            start.await();
            return attempt.call();
        };
    }
}
