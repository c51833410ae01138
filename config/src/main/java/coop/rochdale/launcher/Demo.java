package coop.rochdale.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The demo co-op, which founds itself: with settings of its own, in a data directory of its own, on a database of its own.
 * A mark in the directory says that the demo lives there, and whether its history has come to an end.
 */
record Demo(DataDirectory data) {
    /** The same for everybody who can be signed in as; no secret, which is why only this machine may reach the server. */
    static final String PASSWORD = "rochdale-demo";

    private static final String MARK = "demo";
    private static final String BEGUN = "begun";
    private static final String WHOLE = "whole";
    private static final int PATIENCE = 5;
    private static final Map<Key, String> OWN = Map.of(
            Key.ROCHDALE_FOUNDER_HANDLE, "marla",
            Key.ROCHDALE_FOUNDER_PASSWORD, PASSWORD,
            Key.ROCHDALE_CURRENCY, "USD",
            Key.ROCHDALE_CHARTER, "deliberation.period=P7D,voting.period=P14D,dues.minimum=1.00");
    private static final List<Key> NOT_WANTED = List.of(
            Key.ROCHDALE_FOUNDER_HANDLE,
            Key.ROCHDALE_FOUNDER_PASSWORD,
            Key.ROCHDALE_FOUNDER_PASSWORD_FILE,
            Key.ROCHDALE_CURRENCY,
            Key.ROCHDALE_CHARTER,
            Key.ROCHDALE_DB_URL);

    /** The settings of a demo; refuses those that are the demo's own, and an address that others reach. */
    static Settings settings(Map<String, String> environment, Path home) {
        for (Key key : NOT_WANTED) {
            if (!environment.getOrDefault(key.name(), "").isBlank()) {
                throw new Complaint("The demo founds itself, in a database of its own: unset %s.".formatted(key));
            }
        }
        Map<String, String> demo = new TreeMap<>(environment);
        OWN.forEach((key, value) -> demo.put(key.name(), value));
        if (environment.getOrDefault(Key.ROCHDALE_DATA.name(), "").isBlank()) {
            demo.put(Key.ROCHDALE_DATA.name(), home.resolve(".rochdale-demo").toString());
        }
        Settings settings = Settings.read(demo, home);
        refuseStrangers(settings.get(Key.ROCHDALE_BIND));
        return settings;
    }

    /** Keeps every other start away from the demo's directory. */
    static void refuseIn(Path root) {
        if (Files.exists(root.resolve(MARK))) {
            throw new Complaint("%s holds the demo co-op: start that with ./serve --demo, or name another directory."
                    .formatted(root));
        }
    }

    /** Takes the directory for the demo; refuses one that something else lives in. */
    void begin() {
        if (mark().isEmpty()) {
            refuseOtherLife();
            write(BEGUN);
        }
    }

    /** Whether there is history to make, from the beginning: a start that was cut short has left nothing of worth. */
    boolean isBegun() {
        return mark().equals(Optional.of(BEGUN));
    }

    /** From now on it is a co-op like any other. */
    void finish() {
        if (isBegun()) {
            write(WHOLE);
        }
    }

    /** How long a start may take: making the history takes longer than starting. */
    int patience(int seconds) {
        return isBegun() ? PATIENCE * seconds : seconds;
    }

    /** What the server runs: as long as there is history to make, the application with the one library that makes it. */
    static Path application(DataDirectory data, Distribution distribution) throws IOException {
        if (!new Demo(data).isBegun()) {
            return distribution.application();
        }
        Path woven = data.directory("server").resolve("rochdale.war");
        Files.copy(distribution.application(), woven, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + woven.toUri()), Map.of())) {
            Files.copy(distribution.demo(), archive.getPath("/WEB-INF/lib/rochdale-demo.jar"));
        }
        return woven;
    }

    private static void refuseStrangers(String bind) {
        try {
            if (!InetAddress.getByName(bind).isLoopbackAddress()) {
                throw new Complaint("Everybody knows the demo's passwords, and %s lets others in: unset ROCHDALE_BIND."
                        .formatted(bind));
            }
        } catch (UnknownHostException e) {
            throw new Complaint("ROCHDALE_BIND is %s, which this machine does not know: unset it.".formatted(bind), e);
        }
    }

    private void refuseOtherLife() {
        try (Stream<Path> files = Files.list(data.root())) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals("lock"))) {
                throw new Complaint(
                        "%s is not empty and holds no demo: set ROCHDALE_DATA to another directory, or unset it."
                                .formatted(data.root()));
            }
        } catch (IOException e) {
            throw new Complaint("%s cannot be read: make it readable.".formatted(data.root()), e);
        }
    }

    private Optional<String> mark() {
        Path file = data.file(MARK);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new Complaint("%s cannot be read: make it readable.".formatted(file), e);
        }
    }

    /** Under another name first: a mark is always whole. */
    private void write(String mark) {
        Path fresh = data.file(MARK + ".new");
        try {
            Files.writeString(fresh, mark + "\n");
            Files.move(fresh, data.file(MARK), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Complaint("%s cannot be written: make room there.".formatted(fresh), e);
        }
    }
}
