package coop.rochdale.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where our own PostgreSQL listens if nobody says where: chosen once, and kept so that servers that joined find it again. */
final class DatabasePort {
    private static final int ANY = 0;

    private DatabasePort() {}

    /** The port of the last time, or another if somebody took it. */
    static int in(DataDirectory data) {
        Path file = data.file("postgres.port");
        try {
            int last =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : ANY;
            int port = free(last)
                    .or(() -> free(ANY))
                    .orElseThrow(() -> new Complaint("No port is free for the database: set ROCHDALE_DB_PORT."));
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException | NumberFormatException e) {
            throw new Complaint(
                    "The database's port cannot be read from %s: remove that file, or make it readable."
                            .formatted(file),
                    e);
        }
    }

    /** This one, that somebody wants. */
    static int unlessTaken(int port) {
        return free(port)
                .orElseThrow(() -> new Complaint(
                        "Port %d is not free for the database: stop what uses it, or set ROCHDALE_DB_PORT to another."
                                .formatted(port)));
    }

    private static Optional<Integer> free(int wish) {
        try (ServerSocket socket = new ServerSocket()) {
            // As PostgreSQL does: connections of the last time that are not quite gone do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wish));
            return Optional.of(socket.getLocalPort());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
