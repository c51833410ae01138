package coop.rochdale.launcher;

import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ./rochdale check}: recomputes all that must hold in the co-op's database, and names the rows that are wrong. It
 * reads one moment and locks nothing, so servers may run meanwhile.
 */
final class Check {
    static final String WORD = "check";
    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;
    private static final String USAGE = """
            ./rochdale check recomputes all that must hold in the co-op's database and names the rows that are wrong.

              --json  answers one JSON object, for machines

            It finds the database as ./serve does: through ROCHDALE_DATA, or ROCHDALE_DB_URL with its user and password.
            Servers may run meanwhile. Exit code 0: all is sound. 1: something is not. 2: it could not be looked at.
            """;

    private final Settings settings;
    private final PrintStream out;

    private Check(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @return the exit code */
    static int run(List<String> options, Map<String, String> environment) {
        if (options.contains("--help")) {
            System.out.print(USAGE);
            return SOUND;
        }
        try {
            List<String> unknown =
                    options.stream().filter(option -> !option.equals("--json")).toList();
            if (!unknown.isEmpty()) {
                throw new Complaint(
                        "The check knows no option %s: see ./rochdale check --help.".formatted(unknown.get(0)));
            }
            Settings settings = Settings.read(environment, Path.of(System.getProperty("rochdale.home", "")));
            return new Check(settings, System.out).run(!options.isEmpty());
        } catch (Complaint e) {
            System.err.println(e.getMessage());
            return UNKNOWN;
        }
    }

    private int run(boolean json) {
        if (settings.find(Key.ROCHDALE_DB_URL).isPresent()) {
            DatabaseAddress named = new DatabaseAddress(
                    settings.get(Key.ROCHDALE_DB_URL),
                    settings.get(Key.ROCHDALE_DB_USER),
                    settings.find(Key.ROCHDALE_DB_PASSWORD).orElse(""));
            return examine(connected(named), json);
        }
        Path root = settings.dataDirectory();
        Optional<Connection> running = running(root);
        if (running.isPresent()) {
            return examine(running.get(), json);
        }
        if (Files.notExists(root.resolve("postgres"))) {
            throw new Complaint(
                    "There is no database in %s, nor does one run that was served from there: set ROCHDALE_DATA or ROCHDALE_DB_URL."
                            .formatted(root));
        }
        return examineStopped(root, json);
    }

    /** Our own database while no server runs: started for the check, and stopped after it. */
    private int examineStopped(Path root, boolean json) {
        try (DataDirectory data = DataDirectory.open(root);
                Postgres postgres = Postgres.start(
                        data,
                        PostgresBinaries.unpackedBelow(Launcher.programsDirectory(data)),
                        settings.number(Key.ROCHDALE_DB_PORT))) {
            return examine(connected(postgres.address()), json);
        }
    }

    /** The database that was served from there last, if it runs. */
    private static Optional<Connection> running(Path root) {
        try {
            return Optional.of(Invitation.of(root).database().connect());
        } catch (Complaint | SQLException e) {
            return Optional.empty();
        }
    }

    private static Connection connected(DatabaseAddress address) {
        try {
            return address.connect();
        } catch (SQLException e) {
            throw new Complaint(
                    "The database %s cannot be looked at (%s): check that it runs, and its user and password."
                            .formatted(address, firstLine(e)),
                    e);
        }
    }

    private int examine(Connection opened, boolean json) {
        long began = System.nanoTime();
        try (Connection connection = opened) {
            Examination examined = Examination.of(connection);
            long millis = (System.nanoTime() - began) / 1_000_000;
            if (json) {
                out.println(json(examined, millis));
            } else {
                examined.findings().forEach(out::println);
                out.println(summary(examined, millis));
            }
            out.flush();
            return examined.isSound() ? SOUND : BROKEN;
        } catch (SQLException e) {
            throw new Complaint(
                    "The database could not be looked at (%s): if another version of Rochdale made it, use that one's check."
                            .formatted(firstLine(e)),
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static String summary(Examination examined, long millis) {
        String took = "in %d.%d s".formatted(millis / 1_000, millis % 1_000 / 100);
        return examined.isSound()
                ? "Sound: all %d rules hold; looked at %s.".formatted(examined.invariants(), took)
                : "Not sound: %d breaches of %d of %d rules; looked at %s."
                        .formatted(examined.broken(), rules(examined), examined.invariants(), took);
    }

    private static long rules(Examination examined) {
        return examined.findings().stream().map(Finding::invariant).distinct().count();
    }

    private static String json(Examination examined, long millis) {
        String findings = examined.findings().stream()
                .map(finding -> "{\"invariant\": %s, \"table\": %s, \"key\": %s, \"expected\": %s, \"found\": %s}"
                        .formatted(
                                quoted(finding.invariant()),
                                quoted(finding.table()),
                                quoted(finding.key()),
                                quoted(finding.expected()),
                                quoted(finding.found())))
                .collect(Collectors.joining(", "));
        return "{\"sound\": %s, \"rules\": %d, \"breaches\": %d, \"millis\": %d, \"findings\": [%s]}"
                .formatted(examined.isSound(), examined.invariants(), examined.broken(), millis, findings);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
