package coop.rochdale.demo;

import coop.rochdale.budgets.Claim;
import java.nio.charset.StandardCharsets;

/** Receipts of shops that do not exist: one page of PDF each, which any reader opens. */
final class Paper {
    private static final String HEAD = "%PDF-1.4\n";
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private static final String TEXT = "BT /F1 16 Tf 40 330 Td (Receipt) Tj 0 -40 Td /F1 12 Tf (%s) Tj 0 -24 Td"
            + " (%s, paid with thanks) Tj 0 -40 Td (Made for a demo; no such shop exists.) Tj ET";

    private Paper() {}

    static byte[] receipt(Claim claim) {
        String text = TEXT.formatted(escaped(claim.title()), claim.amount());
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 380] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                FONT);
    }

    /** The objects, and where each of them begins. */
    private static byte[] pdf(String... objects) {
        StringBuilder file = new StringBuilder(HEAD);
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = file.length();
        int size = objects.length + 1;
        file.append("xref\n0 ").append(size).append('\n').append(places);
        file.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\()])", "\\\\$1");
    }
}
