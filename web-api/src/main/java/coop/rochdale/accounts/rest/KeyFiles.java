package coop.rochdale.accounts.rest;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;

/**
 * The key ring in a directory that only its owner may read: {@code signing-keys.json} with the private halves, and
 * {@code jwks.json} with the public ones. Servers that share the directory take turns, and share the keys.
 */
final class KeyFiles {

    private static final String RING = "signing-keys.json";
    private static final String PUBLISHED = "jwks.json";

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /** The ring as it is to be at this time, made or renewed if need be, and written before anybody signs with it. */
    KeyRing at(Instant now) {
        try {
            Files.createDirectories(directory, only("rwx------"));
            try (FileChannel turn = FileChannel.open(
                            directory.resolve("lock"),
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            only("rw-------"));
                    FileLock held = turn.lock()) {
                return held.isValid() ? renewed(now) : read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the signing keys cannot be kept in " + directory + ": " + e.getMessage(), e);
        }
    }

    private KeyRing renewed(Instant now) throws IOException {
        boolean there = Files.exists(directory.resolve(RING));
        KeyRing ring = there ? read().at(now) : KeyRing.first(now);
        // The public half first: whoever signs with a key has published it.
        write(PUBLISHED, ring.published().toString(true));
        write(RING, ring.keys().toString(false));
        return ring;
    }

    private KeyRing read() throws IOException {
        try {
            return new KeyRing(JWKSet.parse(Files.readString(directory.resolve(RING))));
        } catch (ParseException e) {
            throw new IOException(RING + " is damaged; restore it, or remove it and have everybody sign in again", e);
        }
    }

    /** Written whole beside its place and then put there, so that no reader finds half of it. */
    private void write(String name, String content) throws IOException {
        Path beside = directory.resolve(name + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, only("rw-------"));
        Files.writeString(beside, content);
        Files.move(
                beside, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] only(String permissions) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
