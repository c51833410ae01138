package coop.rochdale.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

    @TempDir
    private static Path root;

    private static Path binaries = PROGRAMS;

    @BeforeAll
    static void unpack() {
        binaries = PostgresBinaries.unpackedBelow(PROGRAMS);
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws SQLException {
        try (DataDirectory data = DataDirectory.open(root.resolve("kept"))) {
            try (Postgres first = Postgres.start(data, binaries, 0)) {
                run(first, "create table kept (text text); insert into kept values ('Hello.')");
            }
            try (Postgres second = Postgres.start(data, binaries, 0)) {
                assertThat(ask(second, "select text from kept")).isEqualTo("Hello.");
            }
        }
    }

    @Test
    void takesOverFromALauncherThatWasKilled() throws SQLException, IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("kept"))) {
            Postgres leftBehind = Postgres.start(data, binaries, 0);
            run(leftBehind, "create table note (text text)");
            ProcessHandle process = process(leftBehind);

            try (Postgres next = Postgres.start(data, binaries, 0)) {
                assertThat(ask(next, "select count(*) from note")).isEqualTo("0");
                assertThat(process(next)).isNotEqualTo(process);
                assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30));
            }
        }
    }

    @Test
    void isRunByOthersThanWhoUnpackedItToo() throws IOException {
        Path unpacked = PostgresBinaries.unpackedBelow(root.resolve("programs"));

        assertThat(Files.getPosixFilePermissions(unpacked.resolve("initdb")))
                .contains(PosixFilePermission.OTHERS_EXECUTE);
    }

    @Test
    void isKnownBeforeItRuns() throws SQLException {
        try (DataDirectory data = DataDirectory.open(root.resolve("known"));
                Postgres postgres = Postgres.prepared(data, binaries, 0)) {
            DatabaseAddress address = postgres.address();
            assertThat(postgres.listens()).isFalse();

            postgres.begin();

            assertThat(postgres.address()).isEqualTo(address);
            try (Connection connection = address.connect()) {
                assertThat(connection.isValid(10)).isTrue();
            }
        }
    }

    @Test
    void isGivenNoAddressThatSomebodyElseListensAt() throws IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("foreign"));
                ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Postgres.prepared(data, binaries, foreign.getLocalPort()))
                    .isInstanceOf(Complaint.class)
                    .hasMessageContaining("ROCHDALE_DB_PORT");
        }
    }

    @Test
    void doesNotStartOnceItWasClosed() {
        try (DataDirectory data = DataDirectory.open(root.resolve("kept"))) {
            Postgres postgres = Postgres.prepared(data, binaries, 0);
            postgres.close();

            assertThatThrownBy(postgres::begin).isInstanceOf(Complaint.class);
            assertThat(postgres.processFile()).doesNotExist();
        }
    }

    @Test
    void isWhereItWasLastTimeUnlessSomebodyTookThePort() throws IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("port"))) {
            int first = DatabasePort.in(data);
            assertThat(DatabasePort.in(data)).isEqualTo(first);
            try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
                assertThat(DatabasePort.in(data)).isNotEqualTo(taken.getLocalPort());
            }
        }
    }

    @Test
    void isStartedAgainWhenItDies() throws Exception {
        try (DataDirectory data = DataDirectory.open(root.resolve("kept"));
                Postgres postgres = Postgres.start(data, binaries, 0);
                Watch watch = Watch.over(postgres)) {
            assertThat(watch).isNotNull();
            run(postgres, "create table held (text text); insert into held values ('Still here.')");
            ProcessHandle before = process(postgres);

            before.destroyForcibly();
            before.onExit().get(10, TimeUnit.SECONDS);

            assertThat(askPatiently(postgres, "select text from held")).isEqualTo("Still here.");
            assertThat(process(postgres)).isNotEqualTo(before);
        }
    }

    @Test
    void trustsNobodyWithoutThePasswordAndListensNowhereElse() throws SQLException, IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("kept"));
                Postgres postgres = Postgres.start(data, binaries, 0)) {
            DatabaseAddress address = postgres.address();

            assertThatThrownBy(() -> new DatabaseAddress(address.url(), address.user(), "guess").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file("postgres.password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesFilesOfANewerVersion() throws IOException {
        try (DataDirectory data = DataDirectory.open(root.resolve("newer"))) {
            Files.writeString(data.directory("postgres").resolve("PG_VERSION"), "99\n");

            assertThatThrownBy(() -> Postgres.start(data, binaries, 0))
                    .isInstanceOf(Complaint.class)
                    .hasMessageContaining("newer version (PostgreSQL 99")
                    .hasMessageEndingWith("start that version.");
        }
    }

    @Test
    void beginsAgainWhenItsMakingWasCutShort() throws IOException, SQLException {
        try (DataDirectory data = DataDirectory.open(root.resolve("cut"))) {
            Files.writeString(data.directory("postgres.new").resolve("rest"), "of an earlier attempt");

            try (Postgres postgres = Postgres.start(data, binaries, 0)) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    private static ProcessHandle process(Postgres postgres) throws IOException {
        long number =
                Long.parseLong(Files.readAllLines(postgres.processFile()).get(0).strip());
        return ProcessHandle.of(number).orElseThrow();
    }

    private static String askPatiently(Postgres postgres, String sql) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return ask(postgres, sql);
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private static void run(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
