package coop.rochdale.members;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consumer membership as it is kept: its standing is derived, never a part of it.
 *
 * @param anchor the day of joining, or of the payment that began anew after a time without cover; periods are computed
 *     from it
 * @param listed whether the member's handle may appear on rolls
 * @param version 1 at joining, one more with each change
 */
public record Membership(
        MembershipId id,
        AccountId account,
        Contribution contribution,
        LocalDate anchor,
        Instant joinedAt,
        boolean listed,
        Optional<Closure> closure,
        long version) {

    public static Membership joining(MembershipId id, AccountId account, Contribution contribution, Instant now) {
        LocalDate today = Span.day(now);
        return new Membership(id, account, contribution, today, now, false, Optional.empty(), 1);
    }

    public Standing standing(Coverage coverage, Terms terms, Instant at) {
        return coverage.standing(
                closure.map(Closure::at), terms.span(Clause.DUES_GRACE), terms.span(Clause.DUES_EXPIRY), at);
    }

    public Membership paying(Contribution chosen) {
        return new Membership(id, account, chosen, anchor, joinedAt, listed, closure, version);
    }

    public Membership listed(boolean wish) {
        return new Membership(id, account, contribution, anchor, joinedAt, wish, closure, version);
    }

    public Membership anchoredAt(LocalDate day) {
        return new Membership(id, account, contribution, day, joinedAt, listed, closure, version);
    }

    /** Closes it for good; what is closed stays closed as it was. */
    public Membership closed(Closure closing) {
        if (closure.isPresent()) {
            throw new IllegalStateException("membership " + id + " is closed already");
        }
        return new Membership(id, account, contribution, anchor, joinedAt, listed, Optional.of(closing), version);
    }
}
