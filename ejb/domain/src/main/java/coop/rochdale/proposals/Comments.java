package coop.rochdale.proposals;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people say about a proposal, in the order they said it. */
public interface Comments {

    void add(NewComment comment);

    Optional<CommentView> find(ProposalId proposal, UUID comment);

    /** Oldest first. */
    Page<CommentView> of(ProposalId proposal, Page.Wish wish);

    /** A comment as it is written. */
    record NewComment(
            UUID id, ProposalId proposal, AccountId author, String text, Optional<UUID> replyTo, Instant at) {}

    /**
     * A comment as it is read.
     *
     * @param author the handle
     */
    record CommentView(UUID id, String author, String text, Optional<UUID> replyTo, Instant at) {}
}
