package coop.rochdale.stories;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One connection on the wire, message by message as PostgreSQL's protocol 3 has them. */
final class WireConnection {
    private static final int START = 196_608;
    private static final int SSL_WISH = 80_877_103;
    private static final int GSS_WISH = 80_877_104;
    private static final String COMMIT = "COMMIT";
    private static final byte SYNC = 'S';
    private static final byte READY = 'Z';
    private static final byte ERROR = 'E';
    private static final Pattern WRITE = Pattern.compile("\\b(insert into|update|delete from)\\b");

    private final DatabaseWire wire;
    private final Socket client;
    private final Map<String, String> statements = new ConcurrentHashMap<>();
    private volatile Socket database = new Socket();
    /** What is about to be committed, or was. */
    private volatile boolean wrote;
    /** By a statement outside any transaction: its end is its commit. */
    private volatile boolean alone;

    private boolean begun;
    private boolean writing;
    private volatile boolean fellSilent;

    WireConnection(DatabaseWire wire, Socket client) {
        this.wire = wire;
        this.client = client;
    }

    void carry() {
        try {
            database = new Socket(InetAddress.getLoopbackAddress(), wire.host().databasePort());
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            DataInputStream fromClient = reader(client);
            DataOutputStream toDatabase = writer(database);
            if (greet(fromClient, toDatabase)) {
                DatabaseWire.daemon("wire-down", this::carryBack);
                carryOn(fromClient, toDatabase);
            }
        } catch (IOException e) {
            // One end is gone, and so goes the other.
            return;
        } finally {
            cut();
        }
    }

    /** Both ends hear of it at once, as when a process dies. */
    void cut() {
        wire.left(this);
        close(client);
        close(database);
    }

    /** Wishes for encryption are carried over and their one byte back, until the session starts. */
    private boolean greet(DataInputStream fromClient, DataOutputStream toDatabase) throws IOException {
        int code = 0;
        while (code != START) {
            byte[] body = new byte[fromClient.readInt() - Integer.BYTES];
            fromClient.readFully(body);
            code = java.nio.ByteBuffer.wrap(body).getInt();
            if (isSilent()) {
                return false;
            }
            toDatabase.writeInt(body.length + Integer.BYTES);
            toDatabase.write(body);
            toDatabase.flush();
            if (code == SSL_WISH || code == GSS_WISH) {
                client.getOutputStream().write(database.getInputStream().read());
            } else if (code != START) {
                return false;
            }
        }
        return true;
    }

    private void carryOn(DataInputStream from, DataOutputStream to) throws IOException {
        while (true) {
            Message message = Message.read(from);
            if (commits(message) && wire.isArmed()) {
                alone = message.type == SYNC;
                wrote = alone || hasWritten();
                if (wrote && springs(DatabaseWire.Moment.BEFORE_COMMIT)) {
                    return;
                }
            }
            pass(message, from, to);
        }
    }

    private void carryBack() {
        try {
            DataInputStream from = reader(database);
            DataOutputStream to = writer(client);
            while (true) {
                Message message = Message.read(from);
                boolean committed = alone
                        ? message.type == READY
                        : message.type == 'C' && message.word(0).equals(COMMIT);
                wrote &= message.type != ERROR;
                if (committed && wrote && springs(DatabaseWire.Moment.AFTER_COMMIT)) {
                    return;
                }
                wrote &= !committed;
                pass(message, from, to);
            }
        } catch (IOException e) {
            // As above.
            return;
        } finally {
            cut();
        }
    }

    private boolean springs(DatabaseWire.Moment moment) {
        return wire.take(moment)
                .map(trap -> {
                    trap.spring();
                    return true;
                })
                .orElse(false);
    }

    private void pass(Message message, DataInputStream from, DataOutputStream to) throws IOException {
        if (isSilent()) {
            return;
        }
        message.write(to);
        if (from.available() == 0) {
            to.flush();
        }
    }

    /** Once silent, for ever: whoever missed a part of the talk cannot take it up again. */
    private boolean isSilent() {
        fellSilent |= wire.mode() == DatabaseWire.Mode.SILENT;
        return fellSilent;
    }

    /** A statement is parsed under a name, perhaps long before it is bound and run by that name. */
    private boolean commits(Message message) {
        return switch (message.type) {
            case 'Q' -> commits(message.word(0));
            case 'P' -> {
                statements.put(message.word(0), message.word(1));
                yield false;
            }
            case 'B' -> commits(statements.getOrDefault(message.word(1), ""));
            case SYNC -> {
                boolean wroteAlone = writing;
                writing = false;
                yield wroteAlone;
            }
            default -> false;
        };
    }

    /** Remembers what stands outside any transaction and writes: the next end of a statement is a commit. */
    private boolean commits(String sql) {
        switch (sql) {
            case "BEGIN" -> begun = true;
            case COMMIT, "ROLLBACK" -> begun = false;
            default -> writing |= !begun && WRITE.matcher(sql).find();
        }
        return sql.equals(COMMIT);
    }

    /** The database knows whether a transaction wrote: it has a number. */
    private boolean hasWritten() throws IOException {
        try (Connection connection = wire.host().database();
                PreparedStatement query = connection.prepareStatement(
                        "select backend_xid is not null from pg_stat_activity where client_port = ?")) {
            query.setInt(1, database.getLocalPort());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static DataInputStream reader(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    private static DataOutputStream writer(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A letter for its kind, and what it says. */
    private static final class Message {
        private final byte type;
        private final byte[] body;

        Message(byte type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        static Message read(DataInputStream from) throws IOException {
            byte type = from.readByte();
            byte[] body = new byte[from.readInt() - Integer.BYTES];
            from.readFully(body);
            return new Message(type, body);
        }

        void write(DataOutputStream to) throws IOException {
            to.writeByte(type);
            to.writeInt(body.length + Integer.BYTES);
            to.write(body);
        }

        /** One of the texts that it begins with, each ended by a zero. */
        String word(int index) {
            int begin = 0;
            for (int i = 0; i < index; i++) {
                begin = end(begin) + 1;
            }
            return new String(body, begin, end(begin) - begin, StandardCharsets.UTF_8);
        }

        private int end(int begin) {
            int end = begin;
            while (body[end] != 0) {
                end++;
            }
            return end;
        }
    }
}
