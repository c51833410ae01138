package coop.rochdale.mail.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that says no as it is told to: to one recipient, to one sender, or to everybody. Like Exim it hangs up on
 * who says too much that brings no mail.
 */
public final class GrumpyMailServer implements AutoCloseable {

    private static final int MOST_CHATTER = 10;

    private final ServerSocket door;
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    /** Commands that anybody on the wire could read. */
    private final List<String> overheard = new CopyOnWriteArrayList<>();

    private final Optional<Secrecy> secrecy;
    private volatile int mostMails = Integer.MAX_VALUE;

    /** When it begins to speak TLS. */
    enum Tls {
        AT_ONCE,
        AFTER_STARTTLS
    }

    private record Secrecy(SSLContext context, Tls tls) {

        Socket around(Socket guest) throws IOException {
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        }
    }

    /** @param port any free one, if it is 0 */
    public GrumpyMailServer(int port) {
        this(port, Optional.empty());
    }

    GrumpyMailServer(SSLContext context, Tls tls) {
        this(0, Optional.of(new Secrecy(context, tls)));
    }

    private GrumpyMailServer(int port, Optional<Secrecy> secrecy) {
        this.secrecy = secrecy;
        try {
            door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread host = new Thread(this::receive, "grumpy mail server");
        host.setDaemon(true);
        host.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on answers that to whatever command holds this text, such as a recipient; without an answer it hangs up. */
    public void answer(String to, String answer) {
        moods.put(to, answer);
    }

    /** From now on it takes it again. */
    public void forget(String to) {
        moods.remove(to);
    }

    /** From now on it takes that many mails from each guest, and hangs up on who has another. */
    public void hasEnoughAfter(int mails) {
        mostMails = mails;
    }

    /** The text of each mail it took. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    List<String> overheard() {
        return List.copyOf(overheard);
    }

    /** Every command it heard. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                boolean secret = secrecy.filter(by -> by.tls() == Tls.AT_ONCE).isPresent();
                serve(secret ? secrecy.orElseThrow().around(guest) : guest, secret, "220 what now");
            } catch (IOException gone) {
                // The next guest, if any.
            }
        }
    }

    private void serve(Socket guest, boolean secret, String greeting) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        Writer out = new OutputStreamWriter(guest.getOutputStream(), StandardCharsets.US_ASCII);
        if (!greeting.isEmpty()) {
            say(out, greeting);
        }
        if (talk(in, out, secret)) {
            serve(secrecy.orElseThrow().around(guest), true, "");
        } else {
            // Lets the last word arrive, whatever the guest still says.
            guest.shutdownOutput();
            guest.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Answers whether to go on in secret. */
    private boolean talk(BufferedReader in, Writer out, boolean secret) throws IOException {
        int chatter = 0;
        int mails = 0;
        String before = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            asked.add(line);
            if (!secret) {
                overheard.add(line);
            }
            chatter += isChatter(line, before) ? 1 : 0;
            before = line;
            if (line.equals("STARTTLS") && secrecy.isPresent() && !secret) {
                say(out, "220 hush");
                return true;
            }
            String answer = chatter > MOST_CHATTER ? "421 too many commands that bring no mail" : answer(line, secret);
            if (line.startsWith("MAIL") && mails++ >= mostMails) {
                answer = "421 that is enough";
            }
            if (answer.isEmpty()) {
                return false;
            }
            if (line.equals("DATA") && answer.startsWith("250")) {
                say(out, "354 well");
                taken.add(text(in));
            }
            say(out, answer);
            if (line.equals("QUIT") || answer.startsWith("421")) {
                return false;
            }
        }
        return false;
    }

    private String answer(String command, boolean secret) {
        boolean offersTls = secrecy.isPresent() && !secret && command.startsWith("EHLO");
        return moods.entrySet().stream()
                .filter(mood -> command.contains(mood.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(offersTls ? "250-if you must\r\n250 STARTTLS" : "250 if you must");
    }

    /** One reset after another command is free. */
    private static boolean isChatter(String line, String before) {
        boolean free = line.equals("RSET") && !before.equals("RSET");
        return !free
                && Stream.of("EHLO", "MAIL", "RCPT", "DATA", "STARTTLS", "QUIT").noneMatch(line::startsWith);
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
