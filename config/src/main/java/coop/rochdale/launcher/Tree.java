package coop.rochdale.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A directory with all that lies in it. */
final class Tree {
    private Tree() {}

    /** A new one below that directory, as visible as whoever makes it makes things; to be published when it is whole. */
    static Path fresh(Path parent) throws IOException {
        return Files.createDirectory(
                Files.createDirectories(parent.toAbsolutePath()).resolve("unpacking-" + UUID.randomUUID()));
    }

    /** Several launchers may make the same at once; the first to finish wins, and what is half made never has the name. */
    static void publish(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target);
        } catch (FileSystemException e) {
            delete(fresh);
            // Systems tell in different ways that somebody else was first.
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    /** Deletes it if it is there; symbolic links go, what they point to stays. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
