package coop.rochdale.mail.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A mail server that says no as it is told to: to one recipient, to one sender, or to everybody. Like Exim it hangs up on
 * who says too much that brings no mail.
 */
public final class GrumpyMailServer implements AutoCloseable {

    private static final int MOST_CHATTER = 10;
    private static final String CLOSING = "421 that is enough";

    private final ServerSocket door;
    private final Map<String, String> moods = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private volatile int mostMails = Integer.MAX_VALUE;

    /** @param port any free one, if it is 0 */
    public GrumpyMailServer(int port) {
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
                talk(
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII)),
                        new java.io.OutputStreamWriter(guest.getOutputStream(), StandardCharsets.US_ASCII));
                // Lets the last word arrive, whatever the guest still says.
                guest.shutdownOutput();
                guest.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // The next guest, if any.
            }
        }
    }

    private void talk(BufferedReader in, Writer out) throws IOException {
        say(out, "220 what now");
        int chatter = 0;
        int mails = 0;
        String before = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            asked.add(line);
            chatter += isChatter(line, before) ? 1 : 0;
            before = line;
            if (chatter > MOST_CHATTER) {
                say(out, "554 too many commands that bring no mail");
                return;
            }
            String command = line;
            String answer = moods.entrySet().stream()
                    .filter(mood -> command.contains(mood.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("250 if you must");
            if (answer.isEmpty()) {
                return;
            }
            if (line.startsWith("MAIL") && mails++ >= mostMails) {
                say(out, CLOSING);
                return;
            }
            if (line.equals("DATA") && answer.startsWith("250")) {
                say(out, "354 well");
                taken.add(text(in));
            }
            say(out, answer);
            if (line.equals("QUIT") || answer.startsWith("421")) {
                return;
            }
        }
    }

    /** One reset after another command is free. */
    private static boolean isChatter(String line, String before) {
        boolean free = line.equals("RSET") && !before.equals("RSET");
        return !free && Stream.of("EHLO", "MAIL", "RCPT", "DATA", "QUIT").noneMatch(line::startsWith);
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
