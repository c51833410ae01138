package coop.rochdale.mail;

import java.util.Optional;

/** Where letters are handed over, if the operator names one. */
public interface MailServer {

    /** Connects; empty if it cannot be reached, or does not let us in. */
    Optional<Counter> open();

    /** A connection for many mails. */
    interface Counter extends AutoCloseable {

        Handover hand(Mail mail);

        /** Whether another mail can be handed over here. */
        boolean isOpen();

        @Override
        void close();
    }
}
