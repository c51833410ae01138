package coop.rochdale.providers.rest;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Draws a QR code as EPC069-12 asks for it: error correction M, at most version 13, with the quiet border around it. */
final class ScanCode {

    private static final int HIGHEST_VERSION = 13;
    private static final int BORDER = 4;

    private ScanCode() {}

    /** The code as an SVG image; bytes, since the guideline knows its text in one encoding only. */
    static String svg(String text) {
        QrCode code = QrCode.encodeSegments(
                List.of(QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8))),
                QrCode.Ecc.MEDIUM,
                1,
                HIGHEST_VERSION,
                -1,
                false);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * BORDER;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">
                <path d="M0 0h%dv%dh-%dz" fill="#fff"/>
                <path d="%s" fill="#000"/>
                </svg>
                """.formatted(size, size, size, size, size, dark);
    }
}
