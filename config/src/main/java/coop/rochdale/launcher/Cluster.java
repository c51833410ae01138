package coop.rochdale.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The files of our own PostgreSQL: made once, listening on loopback only, nobody trusted without the password. */
final class Cluster {
    static final String USER = "rochdale";
    static final int INITDB_SECONDS = 120;
    private static final int PASSWORD_BYTES = 24;
    private static final String ACCESS = """
            # Loopback and password only. Written by Rochdale when the database was made.
            host all all 127.0.0.1/32 scram-sha-256
            """;
    private static final String CONFIGURATION = """

            # Rochdale
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            """;

    private final DataDirectory data;
    private final Path files;
    private final Path passwordFile;

    private Cluster(DataDirectory data) {
        this.data = data;
        this.files = data.file("postgres");
        this.passwordFile = data.file("postgres.password");
    }

    /** Its password is known from here on, even if its files are still to be made. */
    static Cluster in(DataDirectory data) {
        Cluster cluster = new Cluster(data);
        try {
            if (Files.exists(cluster.files)) {
                cluster.refuseOtherVersion();
            } else {
                cluster.writePassword();
            }
            return cluster;
        } catch (IOException e) {
            throw cluster.unwritable(e);
        }
    }

    void makeIfMissing(Path programs, Command command) {
        try {
            if (Files.notExists(files)) {
                make(programs, command, data.file("postgres.new"));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Complaint unwritable(IOException e) {
        return new Complaint("The database cannot be made in %s: make room there.".formatted(data.root()), e);
    }

    Path files() {
        return files;
    }

    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new Complaint(
                    "The database's password file %s cannot be read: put it back from your backup."
                            .formatted(passwordFile),
                    e);
        }
    }

    /** Made under another name first: a directory with the right name is always whole. */
    private void make(Path programs, Command command, Path fresh) throws IOException {
        Tree.delete(fresh);
        int exit = command.run(
                INITDB_SECONDS,
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums",
                        // Files of the log are made anew and not used again: small ones hold up no commit.
                        "--wal-segsize=4",
                        "--no-instructions"));
        if (exit != 0) {
            throw new Complaint("The database could not be made (%s): see %s."
                    .formatted(command.lastWords(), "logs/postgres.log in the data directory"));
        }
        Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
        Files.writeString(fresh.resolve("postgresql.conf"), CONFIGURATION, StandardOpenOption.APPEND);
        Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        DataDirectory.writePrivately(
                passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    private void refuseOtherVersion() throws IOException {
        int written =
                Integer.parseInt(Files.readString(files.resolve("PG_VERSION")).strip());
        int ours = Integer.parseInt(Build.postgresVersion().replaceFirst("\\..*", ""));
        if (written > ours) {
            throw new Complaint(
                    "%s was written by a newer version (PostgreSQL %d, this one has %d): start that version."
                            .formatted(files, written, ours));
        }
        if (written < ours) {
            throw new Complaint(
                    "%s was written by PostgreSQL %d, this version has %d: dump it with the old version and load it with this one."
                            .formatted(files, written, ours));
        }
    }
}
