package coop.rochdale.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; root runs them inside a user namespace, where the kernel
 * shows them another user.
 */
final class Command {
    private static final int ROOT = 0;

    private final List<String> prefix;
    private final Path log;

    private Command(List<String> prefix, Path log) {
        this.prefix = prefix;
        this.log = log;
    }

    /** @param log where the output of what is run goes; its owner is who we are */
    static Command writingTo(Path log) {
        if (!isRoot(log.resolveSibling("owner"))) {
            return new Command(List.of(), log);
        }
        Command inNamespace = new Command(List.of("unshare", "--user", "--"), log);
        if (inNamespace.run(10, List.of("true")) != 0) {
            throw new Complaint("PostgreSQL does not run as root, and this machine forbids user namespaces: "
                    + "start Rochdale as an ordinary user, or set ROCHDALE_DB_URL to a database of your own.");
        }
        return inNamespace;
    }

    /** Exit code, or -1 if the command does not exist or takes longer than that. */
    int run(int seconds, List<String> words) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
            // Settings of somebody else's PostgreSQL must not leak into ours.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** The last words of what ran, for a complaint. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isRoot(Path probe) {
        try {
            Files.deleteIfExists(probe);
            Files.createFile(probe);
            try {
                return Files.getFileStore(probe).supportsFileAttributeView("unix")
                        && Integer.valueOf(ROOT).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
