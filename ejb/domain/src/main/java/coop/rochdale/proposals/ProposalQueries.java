package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proposals as they are read. Drafts appear only to their authors, and only when drafts are asked for. */
public interface ProposalQueries {

    /** Submitted proposals, newest number first; or, where drafts are asked for, the viewer's own, newest first. */
    Page<Summary> list(Filter filter, Page.Wish wish);

    /** The handles of those who stand behind it. */
    Byline byline(ProposalId id);

    /** The revisions, oldest first, without their texts. */
    List<RevisionMark> revisions(ProposalId id);

    Optional<Revision> revision(ProposalId id, int number);

    /** The submitted proposals that follow this one, oldest first. */
    List<Link> successors(ProposalId id);

    /** For each of these ids the submitted proposals, oldest first, with a measure of this kind that names it in this field. */
    Map<UUID, List<Link>> naming(String kind, String field, List<UUID> ids);

    /** The submitted proposal of this id, as another one links to it. */
    Optional<Link> link(ProposalId id);

    /**
     * Which proposals.
     *
     * @param author a handle
     * @param words each must begin a word of title or text; upper and lower case are the same
     * @param viewer whose drafts are shown where drafts are asked for
     */
    record Filter(
            Optional<State> state,
            Optional<String> author,
            Optional<String> words,
            Optional<Integer> number,
            Optional<AccountId> viewer) {

        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public boolean forDrafts() {
            return state.equals(Optional.of(State.DRAFT));
        }
    }

    /**
     * One line of the list.
     *
     * @param author a handle
     * @param votingOpensAt when voting opened, or opens at the earliest
     */
    record Summary(
            ProposalId id,
            Optional<Integer> number,
            String title,
            State state,
            String author,
            Optional<Instant> votingOpensAt,
            Optional<Instant> closesAt,
            Optional<PriceTag> price) {}

    /** Handles; co-authors in alphabetical order. */
    record Byline(String author, List<String> coAuthors) {}

    /** That there is a revision. */
    record RevisionMark(int number, String by, Instant at) {}

    /** What a revision said; {@code by} is a handle. */
    record Revision(int number, String by, Instant at, Wording wording) {}

    /** Another proposal, by what people call it. */
    record Link(ProposalId id, int number, String title) {}
}
