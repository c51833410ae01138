package coop.rochdale.proposals.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Authors;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.Wording;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a manuscript: what it says, whom it names, what it follows; all that is wrong is said at once. */
@Dependent
public class Editor {

    private final Accounts accounts;
    private final ProposalQueries queries;

    @Inject
    public Editor(Accounts accounts, ProposalQueries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    /** A manuscript that is right. */
    record Edited(Authors authors, Proposal.Draft draft) {}

    Edited edit(AccountId author, Manuscript manuscript) {
        List<Flaw> flaws = new ArrayList<>();
        Optional<Wording> wording = wording(manuscript, flaws);
        Set<AccountId> coAuthors = coAuthors(author, manuscript.coAuthors(), flaws);
        Optional<ProposalId> follows = manuscript.follows().map(ProposalId::new);
        if (follows.isPresent() && queries.link(follows.get()).isEmpty()) {
            flaws.add(new Flaw("/follows", "Name the id of a proposal that was submitted."));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        return new Edited(new Authors(author, coAuthors), new Proposal.Draft(wording.orElseThrow(), follows));
    }

    private static Optional<Wording> wording(Manuscript manuscript, List<Flaw> flaws) {
        try {
            return Optional.of(new Wording(manuscript.title(), manuscript.text(), manuscript.measures()));
        } catch (Refused refused) {
            flaws.addAll(refused.flaws());
            return Optional.empty();
        }
    }

    private Set<AccountId> coAuthors(AccountId author, List<String> handles, List<Flaw> flaws) {
        Set<AccountId> found = new HashSet<>();
        if (handles.size() > Authors.MOST) {
            flaws.add(new Flaw("/coAuthors", "Name at most " + Authors.MOST + " co-authors."));
            return found;
        }
        for (int i = 0; i < handles.size(); i++) {
            String pointer = "/coAuthors/" + i;
            Optional<AccountId> account = accounts.byHandle(handles.get(i)).map(Account::id);
            if (account.isEmpty()) {
                flaws.add(new Flaw(pointer, "There is no account with this handle."));
            } else if (account.get().equals(author)) {
                flaws.add(new Flaw(pointer, "The author is no co-author; leave this out."));
            } else if (!found.add(account.get())) {
                flaws.add(new Flaw(pointer, "Name everybody once."));
            }
        }
        return found;
    }
}
