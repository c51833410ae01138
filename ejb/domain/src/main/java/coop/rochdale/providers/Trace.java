package coop.rochdale.providers;

import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What leads from an arrival to its member and back.
 *
 * @param membership whose it is, where the provider repeats what we told it
 * @param customer what the provider calls whoever pays, the same each time
 * @param objects what else the provider calls this money, such as its charge; a return names one of them
 * @param at when it was, where the provider says so to the second
 */
public record Trace(
        Optional<MembershipId> membership, Optional<String> customer, Set<String> objects, Optional<Instant> at) {

    public static final Trace NONE = new Trace(Optional.empty(), Optional.empty(), Set.of());

    public Trace {
        objects = Set.copyOf(objects);
    }

    public Trace(Optional<MembershipId> membership, Optional<String> customer, Set<String> objects) {
        this(membership, customer, objects, Optional.empty());
    }
}
