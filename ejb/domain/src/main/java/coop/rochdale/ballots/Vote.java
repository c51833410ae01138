package coop.rochdale.ballots;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One vote: its time, and the rule and secrecy it copied from the charter when it opened. */
public record Vote(UUID id, Instant openedAt, Instant closesAt, Secrecy secrecy, PassRule rule, Optional<Seal> seal) {

    /** A vote on this that opens now, under these terms. */
    public static Vote opening(UUID id, Terms terms, Instant now) {
        return new Vote(
                id,
                now,
                terms.span(Clause.VOTING_PERIOD).after(now),
                Secrecy.of(terms.value(Clause.BALLOTS_SECRECY)),
                PassRule.of(terms),
                Optional.empty());
    }

    /** Whether the clock has closed it; sealing may come later and changes nothing about that. */
    public boolean isClosedAt(Instant now) {
        return !now.isBefore(closesAt);
    }

    public boolean isSecret() {
        return secrecy == Secrecy.SECRET;
    }

    public Vote sealed(Seal by) {
        return new Vote(id, openedAt, closesAt, secrecy, rule, Optional.of(by));
    }
}
