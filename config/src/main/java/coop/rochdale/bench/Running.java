package coop.rochdale.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of this bench, which ends with it. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;
    private final long began = System.nanoTime();
    private Duration readyAfter = Duration.ZERO;

    private Running(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Running start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROCHDALE_"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), log);
    }

    /** Until this address answers 200. */
    void awaitReady(InetSocketAddress server, String path) throws IOException {
        while (!answers("http://127.0.0.1:" + server.getPort() + path)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                close();
                throw new IOException("it did not start: " + Files.readString(log));
            }
            pause();
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - began);
    }

    Duration readyAfter() {
        return readyAfter;
    }

    Stream<ProcessHandle> children() {
        return process.descendants();
    }

    /** What it holds of the machine's memory; 0 where the system does not tell. */
    static long megabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    long megabytes() {
        return megabytes(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            asked.setReadTimeout(2_000);
            int status = asked.getResponseCode();
            asked.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
