package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.util.Optional;

/** How the co-op reaches people; one whose account was erased is found no more. */
public interface Contacts {

    /**
     * What somebody left.
     *
     * @param version counts the changes
     */
    record Kept(Contact contact, long version) {}

    Optional<Kept> of(AccountId id);

    /** Puts this in place of what was kept; refuses with {@link coop.rochdale.kernel.CommonRefusal#IF_MATCH_STALE} if that changed meanwhile. */
    void change(AccountId id, Kept wish);
}
