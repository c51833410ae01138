package coop.rochdale.proposals;

import coop.rochdale.kernel.AccountId;
import java.util.Set;

/** Who stands behind a proposal: the author, and at most ten co-authors who may edit the draft. */
public record Authors(AccountId author, Set<AccountId> coAuthors) {

    /** How many co-authors there may be. */
    public static final int MOST = 10;

    public Authors {
        coAuthors = Set.copyOf(coAuthors);
        if (coAuthors.contains(author) || coAuthors.size() > MOST) {
            throw new IllegalArgumentException("co-authors are at most ten others");
        }
    }

    public boolean include(AccountId account) {
        return author.equals(account) || coAuthors.contains(account);
    }
}
