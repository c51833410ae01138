package coop.rochdale.ballots.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.SealedBoxes.Cleared;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.jpa.BallotBoxes.Electorate;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is left of a sealed vote where no query reaches, and how it goes. */
class SealedBoxesTest extends DatabaseTest {

    private static final String BOX = "select name as text from sealed_ballot_box";

    @AfterEach
    void backToTheTrueTime() throws SQLException {
        shiftClock("0");
        boxes(connection()).throwAway();
    }

    @Test
    void sealingRemovesTheFilesOfTheBoxAtCommit() throws Exception {
        Vote vote = withBallots();
        List<Path> files = files(vote);
        assertThat(files).hasSize(2).allMatch(file -> size(file) > 0);

        seal(vote);

        // Until the next checkpoint an empty file keeps the name from being used again.
        assertThat(files).allMatch(file -> size(file) == 0);
    }

    @Test
    void ofAnEmptiedBoxNothingRemainsAndTheLogOfItsBallotsIsRemoved() throws Exception {
        Vote vote = withBallots();
        seal(vote);
        String written = text("select pg_walfile_name(pg_current_wal_lsn()) as text");

        Cleared cleared = boxes(connection()).throwAway();

        assertThat(cleared.boxes()).isEqualTo(1);
        assertThat(text("select count(*)::text as text from pg_class where relname like 'ballot\\_%'"))
                .isEqualTo("0");
        assertThat(text("select count(*)::text as text from pg_ls_waldir() where name = '" + written + "'"))
                .isEqualTo("0");
        assertThat(boxes(connection()).throwAway()).isEqualTo(Cleared.NOTHING);
    }

    @Test
    void namesWhatKeepsBallotsBeyondTheirSeal() throws Exception {
        seal(withBallots());

        // The PostgreSQL of this test uses files of its log again, as most do.
        assertThat(boxes(connection()).throwAway().keepers()).containsExactly("wal_recycle = on");
    }

    @Test
    void aBackupThatReadsAllTablesHoldsUpNoSealAndTheBoxGoesWhenItIsDone() throws Exception {
        Vote vote = withBallots();
        List<Path> files = files(vote);
        try (Connection backup = connection();
                Statement statement = backup.createStatement()) {
            backup.setAutoCommit(false);
            statement.executeQuery("select * from ballot").close();

            seal(vote);

            assertThat(text("select count(*)::text as text from ballot")).isEqualTo("0");
            assertThat(text("select count(*)::text as text from published_ballot where vote = '" + vote.id() + "'"))
                    .isEqualTo("3");
            assertThat(boxes(connection()).throwAway()).isEqualTo(Cleared.NOTHING);
            assertThat(text(BOX)).isNotEmpty();
            backup.rollback();
        }
        assertThat(files).anyMatch(file -> size(file) > 0);

        assertThat(boxes(connection()).throwAway().boxes()).isEqualTo(1);

        assertThat(files).allMatch(file -> size(file) == 0);
    }

    @Test
    void theNextServerDoesWhatOneThatDiedLeftUndone() throws Exception {
        Vote vote = withBallots();
        seal(vote);
        try (Connection dying = connection();
                Statement statement = dying.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('sealed_ballot_box', 0))");
            statement.execute("select empty_ballot_box('" + vote.id() + "')");
            assertThat(boxes(connection()).throwAway())
                    .as("while the other one lives")
                    .isEqualTo(Cleared.NOTHING);
        }

        assertThat(boxes(connection()).throwAway().boxes()).isEqualTo(1);
    }

    @Test
    void ofManyServersAtOnceEachBoxIsThrownAwayByOne() throws Exception {
        for (int i = 0; i < 4; i++) {
            seal(withBallots());
        }
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            int thrown = 0;
            Callable<Cleared> server = () -> boxes(connection()).throwAway();
            for (Future<Cleared> answer : servers.invokeAll(Collections.nCopies(8, server))) {
                thrown += answer.get().boxes();
            }
            assertThat(thrown).isEqualTo(4);
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void aDatabaseThatDoesNotLetUsTouchItsLogIsNamedAndTheBoxGoesAllTheSame() throws Exception {
        seal(withBallots());
        try (Connection modest = connection();
                Statement statement = modest.createStatement()) {
            statement.execute("create role modest login");
            statement.execute("grant modest to postgres");
            for (String table : List.of("ballot", "vote", text(BOX))) {
                statement.execute("alter table " + table + " owner to modest");
            }
            statement.execute("alter view sealed_ballot_box owner to modest");
            statement.execute("grant create on schema public to modest");
        }

        Cleared cleared = boxes(connection(), "modest").throwAway();

        assertThat(cleared.boxes()).isEqualTo(1);
        assertThat(cleared.keepers()).contains("its user may not begin a new write-ahead log");
    }

    private Vote withBallots() {
        Electorate electorate =
                tx(database -> BallotBoxes.consumers(database, Secrecy.SECRET, Duration.ofMinutes(5), 3));
        electorate
                .voters()
                .forEach(voter -> run(database -> BallotBoxes.cast(database, electorate.vote(), voter, Choice.YES)));
        run(database -> database.run("checkpoint"));
        return electorate.vote();
    }

    private void seal(Vote vote) {
        shiftClock("6 minutes");
        Optional<Outcome> outcome = tx(database -> BallotBoxes.seal(database, vote));
        assertThat(outcome).isPresent();
        shiftClock("0");
    }

    /** The files of the box and of its index. */
    private List<Path> files(Vote vote) {
        return tx(database -> database.list(
                "select current_setting('data_directory') || '/' || pg_relation_filepath(oid) as file from pg_class"
                        + " where relname like ballot_box(?::uuid) || '%'",
                row -> Path.of(row.text("file")), vote.id()));
    }

    private static long size(Path file) {
        return Files.exists(file) ? file.toFile().length() : 0;
    }

    private String text(String query) {
        return tx(database -> database.one(query, row -> row.text("text"))).orElseThrow();
    }

    private static JpaSealedBoxes boxes(Connection model) throws SQLException {
        return boxes(model, "postgres");
    }

    /** On connections of their own to the same database. */
    private static JpaSealedBoxes boxes(Connection model, String user) throws SQLException {
        try (model) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(model.getMetaData().getURL().replace("user=postgres", "user=" + user));
            return new JpaSealedBoxes(source);
        }
    }
}
