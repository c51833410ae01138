package coop.rochdale.launcher;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What values a setting takes. */
enum Kind {
    TEXT("text", "any text", value -> true),
    PORT("port", "a whole number from 1 to 65535", value -> whole(value, 1, 65_535)),
    PORT_OR_FREE("port", "a whole number from 1 to 65535, or 0 for any free one", value -> whole(value, 0, 65_535)),
    COUNT("number", "a whole number from 0 to 1000000", value -> whole(value, 0, 1_000_000)),
    SWITCH("switch", "on or off", matches("on|off")),
    SECONDS("seconds", "a whole number from 1 to 3600", value -> whole(value, 1, 3_600)),
    MEMORY("memory", "a size such as 512m or 2g", matches("[1-9][0-9]{0,6}[mMgG]")),
    PATH("path", "a path without control characters", matches("[^\\p{Cntrl}]+")),
    HOST("address", "an IP address or host name", matches("[0-9A-Za-z.:-]{1,255}")),
    HANDLE("handle", "2 to 30 lower-case letters, digits, hyphens or underscores", matches("[a-z0-9][a-z0-9_-]{1,29}")),
    CURRENCY("ISO 4217", "three capital letters, such as USD", matches("[A-Z]{3}")),
    IBAN("IBAN", "an IBAN, such as DE89370400440532013000", matches("[A-Z]{2}[0-9]{2}( ?[A-Z0-9]){11,30}")),
    BIC("BIC", "a BIC of 8 or 11 letters and digits", matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")),
    JDBC("JDBC address", "an address that begins with jdbc:postgresql:", value -> value.startsWith("jdbc:postgresql:")),
    URL("URL", "an address such as https://coop.example, without a path", Kind::isOrigin),
    ORIGINS(
            "origins",
            "* or origins separated by commas, such as https://a.example,https://b.example",
            Kind::areOrigins),
    NETWORKS(
            "addresses",
            "IP addresses or blocks of them separated by commas, such as 127.0.0.1,10.0.0.0/8,2001:db8::/32",
            Kind::areNetworks),
    SMTP_SECURITY("security", "starttls, tls or none", matches("starttls|tls|none")),
    MAILBOX("mailbox", "an e-mail address, with a name or without: Our Co-op <dues@coop.example>", Kind::isMailbox),
    ZONE("time zone", "a time zone such as Europe/Berlin", ZoneId.getAvailableZoneIds()::contains),
    CLAUSES("clauses", "clauses such as voting.period=PT10S,deliberation.period=PT0S", Kind::areClauses);

    private final String word;
    private final String rule;
    private final Predicate<String> accepts;

    Kind(String word, String rule, Predicate<String> accepts) {
        this.word = word;
        this.rule = rule;
        this.accepts = accepts;
    }

    String word() {
        return word;
    }

    /** What is accepted, to follow "must be". */
    String rule() {
        return rule;
    }

    boolean accepts(String value) {
        return accepts.test(value);
    }

    private static boolean whole(String value, int least, int most) {
        return value.matches("[0-9]{1,7}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean areOrigins(String value) {
        return value.equals("*")
                || Pattern.compile(",").splitAsStream(value).map(String::strip).allMatch(Kind::isOrigin);
    }

    private static boolean areNetworks(String value) {
        return Pattern.compile(",").splitAsStream(value).map(String::strip).allMatch(Kind::isNetwork);
    }

    /** Names are not looked up: who answers to one may change. */
    private static boolean isNetwork(String value) {
        String[] parts = value.split("/", 2);
        boolean four = parts[0].matches("[0-9]{1,3}([.][0-9]{1,3}){3}")
                && Pattern.compile("[.]").splitAsStream(parts[0]).allMatch(part -> whole(part, 0, 255));
        return (four || isIpv6(parts[0])) && (parts.length == 1 || whole(parts[1], 0, four ? 32 : 128));
    }

    private static boolean isIpv6(String value) {
        try {
            return value.matches("[0-9a-fA-F.]*:[0-9a-fA-F:.]*")
                    && InetAddress.getByName("[" + value + "]").getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean areClauses(String value) {
        Predicate<String> clause = matches("[a-z][a-z.-]*=[^,=]+");
        return Pattern.compile(",").splitAsStream(value).map(String::strip).allMatch(clause);
    }

    private static boolean isMailbox(String value) {
        String address = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)*";
        return value.matches(address) || value.matches("[^<>@\"\\p{Cntrl}]{1,70}<" + address + ">");
    }

    private static boolean isOrigin(String value) {
        try {
            URI uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && (uri.getPath() == null || uri.getPath().isEmpty());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
