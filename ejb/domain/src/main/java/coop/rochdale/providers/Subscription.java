package coop.rochdale.providers;

import coop.rochdale.members.MembershipId;
import java.util.Optional;

/**
 * A payment that a provider repeats by itself.
 *
 * @param name what the provider calls it
 * @param membership what it pays for, as far as this notice says so
 * @param ended whether there will be no more of it
 */
public record Subscription(String provider, String name, Optional<MembershipId> membership, boolean ended) {}
