package coop.rochdale.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What another server must know to serve the same co-op: its database, and by which name tokens are issued. Kept beside
 * the signing keys, in a file that only their owner may read.
 */
record Invitation(DatabaseAddress database, String issuer) {
    private static final String FILE = "join.properties";

    /** Written whole beside its place and then put there, so that nobody reads half of it. */
    void writeTo(DataDirectory data) {
        Properties words = new Properties();
        words.setProperty("database.url", database.url());
        words.setProperty("database.user", database.user());
        words.setProperty("database.password", database.password());
        words.setProperty("issuer", issuer);
        Path fresh = data.file(FILE + ".new");
        try {
            StringWriter text = new StringWriter();
            words.store(text, "For ./serve --join; written at every start.");
            DataDirectory.writePrivately(fresh, text.toString());
            Files.move(fresh, data.file(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Complaint("%s cannot be written: make %s writable.".formatted(fresh, data.root()), e);
        }
    }

    /** @param root the data directory of the one that invites */
    static Invitation of(Path root) {
        Path file = root.resolve(FILE);
        try {
            Properties words = new Properties();
            words.load(new StringReader(Files.readString(file)));
            return new Invitation(
                    new DatabaseAddress(
                            word(words, "database.url"),
                            word(words, "database.user"),
                            word(words, "database.password")),
                    word(words, "issuer"));
        } catch (IOException | IllegalArgumentException e) {
            throw new Complaint(
                    "%s cannot be joined (no readable %s in it): start ./serve there first, as the same user."
                            .formatted(root, FILE),
                    e);
        }
    }

    private static String word(Properties words, String name) {
        return Optional.ofNullable(words.getProperty(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }
}
