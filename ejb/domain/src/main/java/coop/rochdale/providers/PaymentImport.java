package coop.rochdale.providers;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.time.Instant;

/**
 * A file that the treasury sent in.
 *
 * @param digest the SHA-256 of the file, in hexadecimal: the same file is imported once
 * @param recordedBy who sent it, and by the act behind their power has its payments recorded
 */
public record PaymentImport(
        ImportId id, String provider, String digest, Instant recordedAt, AccountId recordedBy, ActId act) {}
