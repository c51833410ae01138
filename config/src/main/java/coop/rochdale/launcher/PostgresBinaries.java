package coop.rochdale.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once from the archive that ships with the launcher. */
final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** Where {@code initdb}, {@code pg_ctl} and {@code postgres} are. */
    static Path unpackedBelow(Path parent) {
        Path target = below(parent);
        if (!Files.isDirectory(target)) {
            unpack(archiveName(), parent, target);
        }
        return target.resolve("bin");
    }

    /** Whether they are there for whoever runs this, which they need not be for all. */
    static boolean areBelow(Path parent) {
        return Files.isExecutable(below(parent).resolve("bin/initdb"));
    }

    private static Path below(Path parent) {
        return parent.resolve(archiveName().replace(".txz", "") + "-" + Build.postgresVersion());
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        boolean arm = machine.equals("aarch64");
        if (system.contains("mac")) {
            return arm ? "postgres-darwin-arm_64.txz" : "postgres-darwin-x86_64.txz";
        }
        if (system.contains("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }

    private static void unpack(String archive, Path parent, Path target) {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new Complaint(
                        "No PostgreSQL for this kind of machine (%s) is packed in: set ROCHDALE_DB_URL to one of your own."
                                .formatted(archive));
            }
            Path fresh = Tree.fresh(parent);
            extract(packed, fresh);
            Tree.publish(fresh, target);
        } catch (IOException e) {
            throw new Complaint("PostgreSQL cannot be unpacked to %s: make room there.".formatted(target), e);
        }
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an entry outside its directory: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            // By everybody: who serves may be another user than who built.
            if ((entry.getMode() & OWNER_EXECUTES) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException(path + " cannot be made executable");
            }
        }
    }
}
