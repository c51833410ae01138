package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.Applications;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionRefusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class JpaApplications implements Applications {

    private static final String SELECT = "select " + Shapes.APPLICATION + " from application a ";

    private final Database database;

    @Inject
    JpaApplications(Database database) {
        this.database = database;
    }

    @Override
    public void file(Application application, int positionNumber) {
        database.refusing(
                "application_open_once",
                () -> Refused.because(PositionRefusal.ALREADY_APPLIED, positionNumber),
                () -> insert(application));
    }

    private int insert(Application application) {
        return database.run(
                "insert into application (id, position, account, statement, filed_at) values (?, ?, ?, ?, ?)",
                application.id().value(),
                application.position().value(),
                application.account().value(),
                application.statement(),
                application.filedAt());
    }

    @Override
    public Optional<Application> byId(ApplicationId id) {
        return database.one(SELECT + "where a.id = ?", Shapes::application, id.value());
    }

    @Override
    public Optional<Application> latest(PositionId position, AccountId account) {
        return database.one(
                SELECT + "where a.position = ? and a.account = ? order by (num_nonnulls(a.withdrawn_at,"
                        + " a.declined_at, a.accepted_at) = 0) desc, a.filed_at desc, a.id desc limit 1",
                Shapes::application,
                position.value(),
                account.value());
    }

    @Override
    public void decide(Application application) {
        database.run(
                "update application set withdrawn_at = ?, declined_at = ?, accepted_at = ? where id = ?",
                when(application, ApplicationState.WITHDRAWN),
                when(application, ApplicationState.DECLINED),
                when(application, ApplicationState.ACCEPTED),
                application.id().value());
    }

    @Override
    public int declineAll(PositionId position, Instant at) {
        return database.run(
                "update application set declined_at = ? where position = ?"
                        + " and num_nonnulls(withdrawn_at, declined_at, accepted_at) = 0",
                at,
                position.value());
    }

    private static @Nullable Instant when(Application application, ApplicationState state) {
        return application
                .decision()
                .filter(decision -> decision.state() == state)
                .map(Application.Decision::at)
                .orElse(null);
    }
}
