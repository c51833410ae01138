package coop.rochdale.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The settings of this start, checked: what is read here can be relied on. */
final class Settings {
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Path home;

    private Settings(Path home) {
        this.home = home;
    }

    /**
     * Reads the environment; an empty value counts as absent.
     *
     * @param home where the default data directory lies
     */
    static Settings read(Map<String, String> environment, Path home) {
        Settings settings = new Settings(home);
        for (Key key : Key.values()) {
            String value = environment.getOrDefault(key.name(), "");
            settings.put(key, value.isBlank() ? key.byDefault() : value);
        }
        settings.readPasswordFile();
        settings.refuseContradictions();
        return settings;
    }

    /** Names that look like settings and are none: most likely a slip of the pen. */
    static List<String> unknown(Map<String, String> environment) {
        TreeSet<String> names = new TreeSet<>(environment.keySet());
        names.removeIf(name -> !name.startsWith("ROCHDALE_"));
        for (Key key : Key.values()) {
            names.remove(key.name());
        }
        return List.copyOf(names);
    }

    Optional<String> find(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The words of a text between its spaces. */
    List<String> words(Key key) {
        return find(key).map(text -> List.of(text.strip().split("\\s+"))).orElse(List.of());
    }

    /** For keys that have a default. */
    String get(Key key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + " has no value"));
    }

    int number(Key key) {
        return Integer.parseInt(get(key));
    }

    Path dataDirectory() {
        return find(Key.ROCHDALE_DATA)
                .map(Path::of)
                .orElseGet(() -> home.resolve(".rochdale"))
                .toAbsolutePath()
                .normalize();
    }

    /** Where a server that joins keeps its own logs and scratch files: nobody else's. */
    Path directoryBeside(Path joined) {
        return find(Key.ROCHDALE_DATA)
                .map(Path::of)
                .orElseGet(() -> joined.resolve("joined").resolve(get(Key.ROCHDALE_PORT)))
                .toAbsolutePath()
                .normalize();
    }

    /** These settings on the keys, the database and the issuer of the co-op in that data directory. */
    Settings joining(Path joined, Invitation invitation) {
        find(Key.ROCHDALE_ISSUER)
                .filter(own -> !own.equals(invitation.issuer()))
                .ifPresent(own -> {
                    throw new Complaint(
                            "Servers of one co-op issue their tokens by one name: leave ROCHDALE_ISSUER out, or set it to %s."
                                    .formatted(invitation.issuer()));
                });
        Settings settings = new Settings(home);
        settings.values.putAll(values);
        settings.values.put(Key.ROCHDALE_DATA, joined.toString());
        settings.values.put(Key.ROCHDALE_ISSUER, invitation.issuer());
        return settings;
    }

    String issuer() {
        return find(Key.ROCHDALE_ISSUER).orElseGet(this::publicAddress);
    }

    /** Where this machine reaches the server. */
    String localAddress() {
        String bind = get(Key.ROCHDALE_BIND);
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + get(Key.ROCHDALE_PORT);
    }

    String publicAddress() {
        return find(Key.ROCHDALE_PUBLIC_URL).orElseGet(() -> "http://localhost:" + get(Key.ROCHDALE_PORT));
    }

    /** The settings as the server shall see them, defaults included. */
    Map<Key, String> effective() {
        Map<Key, String> effective = new EnumMap<>(values);
        effective.put(Key.ROCHDALE_DATA, dataDirectory().toString());
        effective.put(Key.ROCHDALE_PUBLIC_URL, publicAddress());
        effective.put(Key.ROCHDALE_ISSUER, issuer());
        // Read already: the server needs no file of ours.
        effective.remove(Key.ROCHDALE_FOUNDER_PASSWORD_FILE);
        return effective;
    }

    private void put(Key key, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (!key.kind().accepts(value)) {
            throw new Complaint(
                    "%s must be %s: change it.".formatted(key, key.kind().rule()));
        }
        values.put(key, value);
    }

    private void readPasswordFile() {
        find(Key.ROCHDALE_FOUNDER_PASSWORD_FILE).ifPresent(file -> {
            try {
                String password =
                        Files.readString(Path.of(file)).lines().findFirst().orElse("");
                put(Key.ROCHDALE_FOUNDER_PASSWORD, password);
            } catch (IOException e) {
                throw new Complaint(
                        "ROCHDALE_FOUNDER_PASSWORD_FILE cannot be read: make %s readable.".formatted(file), e);
            }
        });
    }

    private void refuseContradictions() {
        if (find(Key.ROCHDALE_FOUNDER_PASSWORD).isPresent()
                && find(Key.ROCHDALE_FOUNDER_HANDLE).isEmpty()) {
            throw new Complaint("A founder's password without a handle: set ROCHDALE_FOUNDER_HANDLE, too.");
        }
        if (find(Key.ROCHDALE_DB_URL).isPresent() && find(Key.ROCHDALE_DB_USER).isEmpty()) {
            throw new Complaint("ROCHDALE_DB_URL without a user: set ROCHDALE_DB_USER and ROCHDALE_DB_PASSWORD, too.");
        }
        if (find(Key.ROCHDALE_SMTP_HOST).isPresent()
                && find(Key.ROCHDALE_MAIL_FROM).isEmpty()) {
            throw new Complaint("A mail server without a sender: set ROCHDALE_MAIL_FROM, too.");
        }
        if (find(Key.ROCHDALE_SMTP_USER).isPresent()
                != find(Key.ROCHDALE_SMTP_PASSWORD).isPresent()) {
            throw new Complaint("A mail server takes a user with a password: set ROCHDALE_SMTP_USER and"
                    + " ROCHDALE_SMTP_PASSWORD, or neither.");
        }
    }
}
