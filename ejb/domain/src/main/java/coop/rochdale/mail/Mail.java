package coop.rochdale.mail;

import coop.rochdale.accounts.Language;
import java.util.UUID;

/**
 * A letter as it goes over the wire.
 *
 * @param notice what it tells; makes it recognisable if it comes twice
 * @param to an address as its owner wrote it, which nobody has vouched for
 */
public record Mail(UUID notice, String to, Language language, Content content) {

    /** What is written: a subject of one line, and a text of many. */
    public record Content(String subject, String text) {}

    /** Goes into logs without the address and the text. */
    @Override
    public String toString() {
        return "Mail[" + notice + "]";
    }
}
