package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A large body on its way to the resource: in a file instead of in memory, which no name leads to any more, so that it
 * is gone with the request however that ends. What it is known by is its SHA-256.
 */
public final class SpooledBody {

    private final FileChannel file;
    private final byte[] digest;

    private SpooledBody(FileChannel file, byte[] digest) {
        this.file = file;
        this.digest = digest;
    }

    /** Takes at most one byte more than {@code most}, so that the caller sees what is too large. */
    static SpooledBody of(InputStream body, long most) throws IOException {
        FileChannel file = nameless();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[1 << 16];
            long left = most + 1;
            int read = body.read(piece, 0, (int) Math.min(piece.length, left));
            while (read > 0) {
                digest.update(piece, 0, read);
                write(file, ByteBuffer.wrap(piece, 0, read));
                left -= read;
                read = left == 0 ? -1 : body.read(piece, 0, (int) Math.min(piece.length, left));
            }
            return new SpooledBody(file.position(0), digest.digest());
        } catch (IOException | NoSuchAlgorithmException trouble) {
            file.close();
            throw new IOException(trouble);
        }
    }

    /** The SHA-256 of the body of this request, in hexadecimal; for methods marked with {@link LargeBody}. */
    public static String digest(HttpServletRequest request) {
        return HexFormat.of().formatHex((byte[]) request.getAttribute(BodyLimit.BODY));
    }

    long bytes() throws IOException {
        return file.size();
    }

    byte[] digest() {
        return digest.clone();
    }

    InputStream stream() {
        return Channels.newInputStream(file);
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("body", null);
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            file.write(piece);
        }
    }
}
