package coop.rochdale.mail.workflow;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that can go into a mail's head and into the talk with a mail server: ASCII, of one recipient, without blanks,
 * quotes, groups or anything else that either would take for more than an address.
 *
 * @param name of whoever it belongs to, empty if it has none
 */
record Mailbox(String name, String address) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})*");
    private static final Pattern NAMED = Pattern.compile("([^<>\"\\p{Cntrl}]{1,70})<([^<>]+)>");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    /** What people write as their address; empty if no mail can be sent there. */
    static Optional<Mailbox> of(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = written.substring(0, at);
        Optional<String> host = ascii(written.substring(at + 1));
        return host.filter(name ->
                        LOCAL.matcher(local).matches() && HOST.matcher(name).matches())
                .map(name -> new Mailbox("", local + "@" + name))
                .filter(mailbox -> mailbox.address.length() <= LONGEST);
    }

    /** The same with a name before it, as in {@code Our Co-op <dues@coop.example>}. */
    static Optional<Mailbox> named(String written) {
        Matcher named = NAMED.matcher(written.strip());
        if (!named.matches()) {
            return of(written.strip());
        }
        String name = named.group(1).strip();
        return of(named.group(2).strip()).map(bare -> new Mailbox(name, bare.address));
    }

    /** What stands behind the at sign. */
    String host() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
