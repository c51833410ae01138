package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of the processes behind a server: none outlives the launcher, and the data outlives them all. */
class LifeStory {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void nothingOutlivesALauncherThatIsKilledAndTheNextGoesOnWithItsData() throws Exception {
        LaunchedServer first = LaunchedServer.start(Map.of());
        new Tables(first).execute("create table note (text text)");
        List<ProcessHandle> processes = List.of(
                first.launcher().descendants().findFirst().orElseThrow(),
                postgres(first.data()).orElseThrow());

        first.launcher().destroyForcibly();

        for (ProcessHandle process : processes) {
            assertThat(ends(process)).as("%s ended", process.info()).isTrue();
        }
        LaunchedServer second =
                LaunchedServer.begin(Map.of("ROCHDALE_DATA", first.data().toString()));
        everybodyHearsThatItIsStarting(second);
        second.awaitReady();
        new Tables(second).execute("drop table note");
        second.close();
        assertThat(second.launcher().isAlive()).isFalse();
        assertThat(second.launcher().descendants()).isEmpty();
        assertThat(postgres(second.data())).isEmpty();
    }

    /** From the moment its port is open until the application is there, whatever is asked for. */
    private static void everybodyHearsThatItIsStarting(LaunchedServer server) {
        Api nobody = Api.of(server.address(), "early").nobody();
        Set<String> heard = new TreeSet<>();
        Patience.await(Duration.ofMinutes(5), "ready", () -> {
            for (String request : List.of("GET /health/ready", "HEAD /proposals", "GET /no/such/path")) {
                int space = request.indexOf(' ');
                nobody.attempt(request.substring(0, space), request.substring(space + 1))
                        .ifPresent(answer -> heard.add(request + told(answer)));
            }
            return server.said().contains("Rochdale is ready");
        });
        List<String> starting = List.of(
                "GET /health/ready 503 request.starting",
                "HEAD /proposals 503 problem",
                "GET /no/such/path 503 request.starting");
        assertThat(heard).containsAll(starting);
        heard.removeAll(starting);
        assertThat(heard)
                .isSubsetOf(
                        "GET /health/ready 503",
                        "GET /health/ready 200",
                        "HEAD /proposals 200",
                        "GET /no/such/path 404 request.no-such-path");
    }

    private static String told(Answer answer) {
        boolean problem = answer.header("Content-Type").equals("application/problem+json");
        String code = problem ? " problem" : "";
        return " " + answer.status() + (problem && !answer.body().isEmpty() ? " " + answer.text("code") : code);
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
