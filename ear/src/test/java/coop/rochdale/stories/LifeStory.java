package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of the processes behind a server: none outlives the launcher, and the data outlives them all. */
class LifeStory {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void nothingOutlivesALauncherThatIsKilledAndTheNextGoesOnWithItsData() throws Exception {
        LaunchedServer first = LaunchedServer.start(Map.of());
        run(first, "create table note (text text)");
        List<ProcessHandle> processes = List.of(
                first.launcher().descendants().findFirst().orElseThrow(),
                postgres(first.data()).orElseThrow());

        first.launcher().destroyForcibly();

        for (ProcessHandle process : processes) {
            assertThat(ends(process)).as("%s ended", process.info()).isTrue();
        }
        LaunchedServer second =
                LaunchedServer.start(Map.of("ROCHDALE_DATA", first.data().toString()));
        run(second, "drop table note");
        second.close();
        assertThat(second.launcher().isAlive()).isFalse();
        assertThat(second.launcher().descendants()).isEmpty();
        assertThat(postgres(second.data())).isEmpty();
    }

    private static void run(LaunchedServer server, String sql) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Optional<ProcessHandle> postgres(Path data) throws Exception {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).get(0).strip()))
                : Optional.empty();
    }

    /** A process that nobody waited for counts as ended, too. */
    private static boolean ends(ProcessHandle process) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!process.isAlive()
                    || (Files.exists(status) && Files.readString(status).contains("State:\tZ"))) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }
}
