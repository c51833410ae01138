package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.accounts.workflow.Begun;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seen from inside the server: what a transaction keeps and takes back, whose clock it reads, who may call. */
@ExtendWith(ArquillianExtension.class)
class ContainerStory {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Inject
    private Trial trial;

    @ArquillianResource
    private URL address;

    @Deployment
    static WebArchive application() throws Exception {
        File assertions = new File(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        WebArchive war = ShrinkWrap.createFromZipFile(
                WebArchive.class, new File(System.getProperty("rochdale.dist"), "rochdale.war"));
        return war.addClasses(ContainerStory.class, Trial.class)
                .addAsLibraries(assertions)
                .setWebXML(new StringAsset(withoutReadOnly(war)));
    }

    /** The story is sent to a servlet outside the API, where nobody else may send anything. */
    private static String withoutReadOnly(WebArchive war) throws IOException {
        try (InputStream descriptor = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            String changed = text.replaceFirst(
                    "<filter-mapping>\\s*<filter-name>read-only</filter-name>(?s:.*?)</filter-mapping>", "");
            assertThat(changed).isNotEqualTo(text);
            return changed;
        }
    }

    @Test
    void keepsWhatAnActDidAndItsEvent() {
        int before = trial.accountsOpened();

        trial.record("kept");

        assertThat(trial.isKnown("kept")).isTrue();
        assertThat(trial.accountsOpened()).isEqualTo(before + 1);
    }

    @Test
    void takesBackAllThatARefusedActDidAndItsEvent() {
        int before = trial.accountsOpened();

        assertThatThrownBy(() -> trial.recordAndRefuse("refused")).isInstanceOf(Refused.class);

        assertThat(trial.isKnown("refused")).isFalse();
        assertThat(trial.accountsOpened()).isEqualTo(before);
    }

    @Test
    void takesBackAllThatABrokenActDidAndItsEvent() {
        int before = trial.accountsOpened();

        assertThatThrownBy(() -> trial.recordAndBreak("broken"))
                .isInstanceOf(EJBException.class)
                .hasRootCauseMessage("broken on purpose");

        assertThat(trial.isKnown("broken")).isFalse();
        assertThat(trial.accountsOpened()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasDoneInATransactionOfItsOwnThoughTheRestIsRefused() {
        Begun begun = trial.open("begun");
        assertThat(trial.stands(begun)).isTrue();

        assertThatThrownBy(() -> trial.revokeRecordAndRefuse(begun, "refused-too"))
                .isInstanceOf(Refused.class);

        assertThat(trial.stands(begun)).isFalse();
        assertThat(trial.isKnown("refused-too")).isFalse();
    }

    @Test
    void readsTheDatabasesClockAndNoOther() throws SQLException {
        Instant before = trial.now();
        putForward(A_YEAR);
        try {
            assertThat(Duration.between(before, trial.now())).isBetween(A_YEAR, A_YEAR.plusHours(1));
        } finally {
            putForward(Duration.ZERO);
        }
    }

    @Test
    @RunAsClient
    void asksWhoIsThereWhereverTheContractSaysSoAndNowhereElse() {
        // In a class of its own: this one is read inside the server, too, where no client is.
        Doors.assertAsTheContractSays(URI.create("http://127.0.0.1:" + address.getPort()));
    }

    /** From inside as from outside: the one function that says what time it is. */
    private static void putForward(Duration ahead) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", System.getProperty("rochdale.db.user"));
        login.setProperty("password", System.getProperty("rochdale.db.password"));
        try (Connection database = new org.postgresql.Driver().connect(System.getProperty("rochdale.db.url"), login);
                Statement statement = database.createStatement()) {
            statement.execute(
                    "create or replace function rochdale_now() returns timestamptz language sql volatile parallel safe"
                            + " as 'select clock_timestamp() + interval ''" + ahead.toSeconds() + " seconds'''");
        }
    }
}
