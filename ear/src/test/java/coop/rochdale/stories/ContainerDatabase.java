package coop.rochdale.stories;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** The PostgreSQL and the settings of the server that Arquillian starts; told to it before it does. */
public final class ContainerDatabase implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Starts it before everything else and stops it last. */
    public static final class Keeper {
        private EmbeddedPostgres postgres;

        public void start(@Observes(precedence = 100) BeforeSuite suite) throws IOException {
            postgres = EmbeddedPostgres.builder().start();
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "servers").toAbsolutePath()), "container");
            Map<String, String> settings = Map.of(
                    "rochdale.db.url", postgres.getJdbcUrl("postgres", "postgres"),
                    "rochdale.db.user", "postgres",
                    "rochdale.db.password", "postgres",
                    "rochdale.data", data.toString(),
                    "rochdale.issuer", "http://localhost",
                    "rochdale.public.url", "http://localhost",
                    "rochdale.currency", "USD",
                    "rochdale.requests.per.minute", "0",
                    "user.timezone", "UTC");
            System.setProperty(
                    "payara.cmdOptions",
                    settings.entrySet().stream()
                            .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                            .collect(Collectors.joining(" ")));
            System.setProperty(
                    "payara.microJar",
                    Path.of(System.getProperty("rochdale.dist"), "payara-micro.jar")
                            .toString());
            System.setProperty("payara.startupTimeoutInSeconds", "290");
            System.setProperty("payara.extraMicroOptions", "--nohazelcast --disablephonehome");
        }

        public void stop(@Observes(precedence = -100) AfterSuite suite) throws IOException {
            postgres.close();
        }
    }
}
