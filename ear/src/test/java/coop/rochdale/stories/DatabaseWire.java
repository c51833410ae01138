package coop.rochdale.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The wire between a server and its database. It reads along, so that a test can break it, or the server at its end, at
 * the moments that matter: before a commit reaches the database, and before the answer to it reaches the server.
 */
final class DatabaseWire implements AutoCloseable {
    /** Of a transaction that wrote something; any other loses nothing. */
    enum Moment {
        /** The database never hears of it. */
        BEFORE_COMMIT,
        /** The database has it for good, the server does not know. */
        AFTER_COMMIT
    }

    enum Mode {
        OPEN,
        /** As when nobody listens there. */
        REFUSING,
        /** As when a cable is cut: nothing is refused, nothing comes back. */
        SILENT
    }

    private final ServerSocket door;
    private final LaunchedServer host;
    private final Set<WireConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Optional<Trap>> trap = new AtomicReference<>(Optional.empty());
    private volatile Mode mode = Mode.OPEN;

    private DatabaseWire(ServerSocket door, LaunchedServer host) {
        this.door = door;
        this.host = host;
    }

    static DatabaseWire to(LaunchedServer host) {
        try {
            ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            DatabaseWire wire = new DatabaseWire(door, host);
            daemon("wire", wire::accept);
            return wire;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/rochdale";
    }

    /** When its moment comes it does what it is to do, and then the connection on which it came is cut. */
    Trap arm(Trap armed) {
        trap.set(Optional.of(armed));
        return armed;
    }

    void disarm() {
        trap.set(Optional.empty());
    }

    /** Cuts what is connected, unless it falls silent: then nobody notices. */
    void turn(Mode next) {
        mode = next;
        if (next != Mode.SILENT) {
            connections.forEach(WireConnection::cut);
        }
    }

    Mode mode() {
        return mode;
    }

    LaunchedServer host() {
        return host;
    }

    boolean isArmed() {
        return trap.get().isPresent();
    }

    /** Takes the trap if this is its moment, so that it springs once. */
    Optional<Trap> take(Moment moment) {
        Optional<Trap> set = trap.get();
        boolean due = set.isPresent() && set.get().isDue(moment);
        return due && trap.compareAndSet(set, Optional.empty()) ? set : Optional.empty();
    }

    void left(WireConnection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            connections.forEach(WireConnection::cut);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            letIn();
        }
    }

    private void letIn() {
        try {
            Socket client = door.accept();
            if (mode == Mode.REFUSING) {
                client.setSoLinger(true, 0);
                client.close();
                return;
            }
            WireConnection connection = new WireConnection(this, client);
            connections.add(connection);
            daemon("wire-up", connection::carry);
        } catch (IOException e) {
            // The door was closed, or a client went before it was let in.
            return;
        }
    }

    static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
