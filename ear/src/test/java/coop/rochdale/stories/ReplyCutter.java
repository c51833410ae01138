package coop.rochdale.stories;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Stands between a client and a server, carries every request over, and loses every reply as soon as it comes. */
final class ReplyCutter implements AutoCloseable {
    private final ServerSocket door;
    private final URI server;

    private ReplyCutter(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    static ReplyCutter before(URI server) throws IOException {
        ReplyCutter cutter = new ReplyCutter(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        DatabaseWire.daemon("reply-cutter", cutter::accept);
        return cutter;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            letIn();
        }
    }

    private void letIn() {
        try {
            Socket client = door.accept();
            Socket upstream = new Socket(server.getHost(), server.getPort());
            DatabaseWire.daemon("request", () -> carry(client, upstream));
            DatabaseWire.daemon("reply", () -> lose(client, upstream));
        } catch (IOException e) {
            // The door was closed.
            return;
        }
    }

    private static void carry(Socket client, Socket upstream) {
        try {
            client.getInputStream().transferTo(upstream.getOutputStream());
        } catch (IOException e) {
            // The reply has come, and all is cut.
            return;
        }
    }

    /** The server writes its answer when the transaction is over. */
    private static void lose(Socket client, Socket upstream) {
        try (client;
                upstream) {
            upstream.getInputStream().read();
        } catch (IOException e) {
            // Lost, too.
            return;
        }
    }
}
