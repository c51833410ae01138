package coop.rochdale.ledger.rest;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180) that no spreadsheet takes for a formula. */
final class Csv {

    /** Also with a currency. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?( [A-Z]{3})?");

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private Csv() {}

    static void line(List<String> values, Writer out) throws IOException {
        out.write(values.stream().map(Csv::value).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String value(String text) {
        boolean formula = !text.isEmpty()
                && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String plain = formula ? "'" + text : text;
        boolean quoted = plain.chars().anyMatch(sign -> ",\"\r\n'".indexOf(sign) >= 0);
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
