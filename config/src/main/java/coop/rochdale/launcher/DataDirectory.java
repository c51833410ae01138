package coop.rochdale.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything lies that must outlive a start. One launcher holds it at a time; the lock goes with the process,
 * however that ends.
 */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path root) {
        try {
            createPrivate(root);
            FileChannel lock = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            hold(lock, root);
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw new Complaint(
                    "The data directory %s cannot be written: make it writable, or set ROCHDALE_DATA to another."
                            .formatted(root),
                    e);
        }
    }

    /** A directory in here, made if need be. */
    Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new Complaint("%s cannot be made: make %s writable.".formatted(root.resolve(name), root), e);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** A new file with that in it, which nobody but its owner ever could read. */
    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, content);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // The process is about to end, and the lock with it.
            return;
        }
    }

    private static void createPrivate(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Files.createDirectories(root.toAbsolutePath().getParent());
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(root);
        }
    }

    private static void hold(FileChannel lock, Path root) throws IOException {
        if (!tryLock(lock)) {
            ByteBuffer holder = ByteBuffer.allocate(32);
            lock.read(holder, 0);
            String process = new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII);
            throw new Complaint(
                    "Another Rochdale (process %s) uses %s: stop it, or set ROCHDALE_DATA to another directory."
                            .formatted(process, root));
        }
        lock.truncate(0);
        lock.write(
                StandardCharsets.US_ASCII.encode(
                        Long.toString(ProcessHandle.current().pid())),
                0);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
