package coop.rochdale.mail;

import coop.rochdale.providers.BankAccount;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who writes.
 *
 * @param name of the co-op
 * @param address where it is on the web
 * @param zone in which letters tell the time
 */
public record House(String name, String address, ZoneId zone, Till till) {

    /** How money is taken: at a bank, if one is named, and by card or not. */
    public record Till(Optional<BankAccount> bank, boolean cards) {}
}
