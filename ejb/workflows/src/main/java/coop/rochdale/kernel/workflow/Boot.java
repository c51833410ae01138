package coop.rochdale.kernel.workflow;

import coop.rochdale.kernel.Schema;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The first thing that runs: migrates the schema, then carries out the start-up tasks in their order. If any of it
 * fails, the application does not start.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/rochdale",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=rochdale.db.url}",
        user = "${MPCONFIG=rochdale.db.user}",
        password = "${MPCONFIG=rochdale.db.password}",
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            // Without it PostgreSQL refuses a null uuid and text for jsonb.
            "stringType=unspecified",
            // While the database is away everybody hears so soon, within 10 s as it comes: 2 for a free connection, 4
            // for
            // the answer of one that fell silent, 4 for a new one. What may take longer says so (Database.patiently).
            "fish.payara.max-wait-time-in-millis=2000",
            "socketTimeout=${MPCONFIG=rochdale.db.seconds}",
            "loginTimeout=${MPCONFIG=rochdale.db.seconds}",
            "connectTimeout=${MPCONFIG=rochdale.db.seconds}",
            // A statement that is called off waits for the word to get through.
            "cancelSignalTimeout=1",
            "tcpKeepAlive=true",
            "applicationName=rochdale",
            // The detail of a violated constraint names the values, which may be somebody's own.
            "logServerErrorDetail=false",
            // A connection that died in the pool, say by a restart of the database, is replaced and not handed out.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            // Where one has died all have: nobody tries them in turn.
            "fish.payara.fail-all-connections=true",
        })
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Boot {
    private static final Logger LOG = Logger.getLogger(Boot.class.getName());

    @Inject
    private Schema schema;

    @Inject
    @Any
    private Instance<StartUpTask> tasks;

    @Inject
    private BootProgress progress;

    @PostConstruct
    void start() {
        try {
            schema.migrate();
            tasks.stream().sorted(Comparator.comparingInt(StartUpTask::order)).forEach(StartUpTask::run);
            progress.finish();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "cannot start: {0}", reason(e));
            throw e;
        }
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
