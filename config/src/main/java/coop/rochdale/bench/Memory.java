package coop.rochdale.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's heap holds while it works: looked at every few seconds, right after a collection, so that what is
 * counted is what somebody still needs. Asks {@code jcmd}, which comes with a JDK; without one nothing is known.
 */
final class Memory implements AutoCloseable {

    /** By so much it may grow, whatever passes through it. */
    static final int MOST_MEGABYTES = 64;

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final long MEGABYTE = 1_024;

    private final Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private final String server;
    private final long before;
    private final Thread watch = new Thread(this::watch, "memory");
    private volatile long most;

    private Memory(String server) throws IOException {
        this.server = server;
        this.before = used();
        this.most = before;
    }

    /** From now until it is closed. */
    static Memory of(Site site) throws IOException {
        Memory memory = new Memory(Long.toString(site.server().pid()));
        memory.watch.setDaemon(true);
        memory.watch.start();
        return memory;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(EVERY.toMillis());
                most = Math.max(most, used());
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        most = Math.max(most, used());
    }

    boolean isBounded() {
        return most - before <= MOST_MEGABYTES;
    }

    /** From how much it grew, and to how much. */
    @Override
    public String toString() {
        return Files.isExecutable(jcmd)
                ? String.format(Locale.ROOT, "heap %d to %d MB", before, most)
                : "heap unknown: no jcmd";
    }

    /** In megabytes; 0 where nobody tells. */
    private long used() throws IOException {
        if (!Files.isExecutable(jcmd)) {
            return 0;
        }
        ask("GC.run");
        Matcher generations = USED.matcher(ask("GC.heap_info"));
        long kilobytes = 0;
        while (generations.find()) {
            kilobytes += Long.parseLong(generations.group(1));
        }
        return kilobytes / MEGABYTE;
    }

    private String ask(String question) throws IOException {
        Process process = new ProcessBuilder(jcmd.toString(), server, question)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
