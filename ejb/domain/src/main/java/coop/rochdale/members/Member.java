package coop.rochdale.members;

import coop.rochdale.charter.Terms;
import java.time.Instant;

/** A membership with what covers it, as it stands at one instant under the terms then in force. */
public record Member(Membership membership, Coverage coverage, Standing standing) {

    public static Member at(Instant instant, Terms terms, Membership membership, Coverage coverage) {
        return new Member(membership, coverage, membership.standing(coverage, terms, instant));
    }
}
