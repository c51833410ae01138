package coop.rochdale.launcher;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Runs inside the server's process, as a Java agent: the launcher holds the other end of standard input and never
 * writes to it. When that end closes the launcher is gone, however it went, and server and database must go, too.
 */
public final class Leash {
    private static final int LAUNCHER_GONE = 143;

    private Leash() {}

    /** @param processFile PostgreSQL's process file, or nothing when the database is not ours */
    public static void premain(@Nullable String processFile, Instrumentation instrumentation) {
        Thread thread = new Thread(() -> hold(processFile), "leash");
        thread.setDaemon(true);
        thread.start();
    }

    private static void hold(@Nullable String processFile) {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException e) {
            // A broken pipe is the end as well.
        }
        if (processFile != null && !processFile.isEmpty()) {
            letGo(Path.of(processFile));
        }
        System.exit(LAUNCHER_GONE);
    }

    /** SIGTERM lets PostgreSQL finish as soon as its last client, this server, has left. */
    private static void letGo(Path processFile) {
        try {
            String first =
                    Files.readString(processFile).lines().findFirst().orElse("").strip();
            ProcessHandle.of(Long.parseLong(first)).ifPresent(ProcessHandle::destroy);
        } catch (IOException | NumberFormatException e) {
            // It has stopped already.
            return;
        }
    }
}
