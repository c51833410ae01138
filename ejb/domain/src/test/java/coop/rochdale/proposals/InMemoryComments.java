package coop.rochdale.proposals;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Comments in a list. */
public final class InMemoryComments implements Comments {

    private final List<NewComment> comments = new ArrayList<>();
    private final Accounts accounts;

    public InMemoryComments(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void add(NewComment comment) {
        comments.add(comment);
    }

    @Override
    public Optional<CommentView> find(ProposalId proposal, UUID comment) {
        return comments.stream()
                .filter(each -> each.proposal().equals(proposal) && each.id().equals(comment))
                .map(this::view)
                .findFirst();
    }

    @Override
    public Page<CommentView> of(ProposalId proposal, Page.Wish wish) {
        List<CommentView> rows = comments.stream()
                .filter(each -> each.proposal().equals(proposal))
                .map(this::view)
                .toList();
        int start = wish.after()
                .map(key -> 1
                        + rows.stream().map(row -> row.id().toString()).toList().indexOf(key))
                .orElse(0);
        List<CommentView> rest = rows.subList(start, Math.min(rows.size(), start + wish.limit() + 1));
        return Page.of(rest, wish, row -> row.id().toString());
    }

    private CommentView view(NewComment comment) {
        String author = accounts.byId(comment.author()).map(Account::handle).orElseThrow();
        return new CommentView(comment.id(), author, comment.text(), comment.replyTo(), comment.at());
    }
}
