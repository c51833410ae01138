package coop.rochdale.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what the server writes to a file, of which the last few are kept, and shows on the console only what Rochdale
 * itself warns of.
 */
final class ServerLog implements Runnable {
    private static final long LARGEST_BYTES = 16L << 20;
    private static final int KEPT = 5;
    private static final Pattern WARNING = Pattern.compile("\\S+ (?:WARNING|SEVERE) coop\\.rochdale\\.\\S+: (.*)");
    private static final Pattern REFUSED = Pattern.compile(".* coop\\.rochdale\\.\\S+: cannot start: (.*)");
    private static final Pattern BROKEN = Pattern.compile(
            "\\S+ SEVERE (?:\\S+: Exception while loading the app\\b|javax\\.enterprise\\.system\\.core: ).*");
    private static final Pattern PROGRESS = Pattern.compile("\\S+ INFO coop\\.rochdale\\.demo\\.\\S+: (.*)");
    private static final Pattern TOKEN = Pattern.compile(".*\\bset-up token: (\\S+).*");

    private final InputStream output;
    private final Path file;
    private final PrintStream console;
    private volatile String token = "";
    private volatile String refusal = "";

    ServerLog(InputStream output, Path file, PrintStream console) {
        this.output = output;
        this.file = file;
        this.console = console;
    }

    /** The token that lets the first comer become the founder, if the server offers one. */
    Optional<String> setUpToken() {
        return Optional.of(token).filter(value -> !value.isEmpty());
    }

    /** Why the application would not start, in its own words. */
    Optional<String> refusal() {
        return Optional.of(refusal).filter(value -> !value.isEmpty());
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            String next = lines.readLine();
            while (next != null) {
                next = fill(lines, next);
            }
        } catch (IOException e) {
            console.println("The server's log cannot be written to " + file + ": " + e.getMessage());
        }
    }

    /** Writes one file until it is full; answers the line that starts the next. */
    private String fill(BufferedReader lines, String first) throws IOException {
        rotate();
        try (Writer writer = Files.newBufferedWriter(file)) {
            long written = 0;
            String line = first;
            while (line != null && written < LARGEST_BYTES) {
                writer.write(line + "\n");
                if (!lines.ready()) {
                    writer.flush();
                }
                heed(line);
                written += line.length() + 1;
                line = lines.readLine();
            }
            return line;
        }
    }

    private void heed(String line) {
        Matcher refused = REFUSED.matcher(line);
        Matcher offered = TOKEN.matcher(line);
        Matcher warned = WARNING.matcher(line);
        Matcher progress = PROGRESS.matcher(line);
        if (refused.matches()) {
            refusal = refused.group(1);
        } else if (BROKEN.matcher(line).matches() && refusal.isEmpty()) {
            refusal = "the application does not load; see " + file;
        } else if (offered.matches()) {
            token = offered.group(1);
        } else if (warned.matches()) {
            console.println(warned.group(1));
        } else if (progress.matches()) {
            console.println(progress.group(1));
        }
    }

    private void rotate() throws IOException {
        for (int age = KEPT - 1; age >= 1; age--) {
            shift(numbered(age), numbered(age + 1));
        }
        shift(file, numbered(1));
    }

    private Path numbered(int age) {
        return file.resolveSibling(file.getFileName().toString().replace(".log", "." + age + ".log"));
    }

    private static void shift(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
