package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** One proposal with all that happened to it. It changes by being replaced; the version is that of the stored row. */
public record Proposal(
        ProposalId id,
        Authors authors,
        Wording wording,
        Optional<ProposalId> follows,
        Instant createdAt,
        Optional<Publication> publication,
        Facts facts,
        long version) {

    private static final long FIRST_VERSION = 1;

    public static Proposal drafted(ProposalId id, Authors authors, Draft draft, Instant now) {
        return new Proposal(
                id, authors, draft.wording(), draft.follows(), now, Optional.empty(), Facts.DRAFTED, FIRST_VERSION);
    }

    /** What a draft says and what it follows. */
    public record Draft(Wording wording, Optional<ProposalId> follows) {}

    public State state(Instant now) {
        return StateOf.of(facts, now);
    }

    public DueStep due(Instant now) {
        return StateOf.due(facts, now);
    }

    /** Whether it exists for these eyes: a draft, also a withdrawn one, only for its authors. */
    public boolean isVisibleTo(Optional<AccountId> viewer) {
        return publication.isPresent() || viewer.map(authors::include).orElse(false);
    }

    public boolean isBy(AccountId account) {
        return authors.author().equals(account);
    }

    /** The draft says something else. */
    public Proposal redrafted(Authors by, Draft draft) {
        return new Proposal(id, by, draft.wording(), draft.follows(), createdAt, publication, facts, version);
    }

    /** It is submitted: deliberation begins. */
    public Proposal submitted(int number, PriceTag tag, Timetable timetable) {
        Facts.Deliberation begun = new Facts.Deliberation(timetable.since(), timetable, 0);
        return published(wording, new Publication(number, 1, tag), facts.deliberating(begun));
    }

    /** It says something else while in deliberation, which begins anew. */
    public Proposal revised(Wording revised, PriceTag tag, Timetable timetable) {
        Publication before = publication.orElseThrow();
        Publication next = new Publication(before.number(), before.revision() + 1, tag);
        Instant submittedAt = facts.deliberation().orElseThrow().submittedAt();
        return published(revised, next, facts.deliberating(new Facts.Deliberation(submittedAt, timetable, 0)));
    }

    public Proposal withdrawn(Instant at, Facts.Cause cause) {
        return having(facts.withdrawn(new Facts.Withdrawal(at, cause)));
    }

    /** Nothing of it changed, but what it costs by now. */
    public Proposal priced(PriceTag tag) {
        Publication before = publication.orElseThrow();
        return published(wording, new Publication(before.number(), before.revision(), tag), facts);
    }

    public Proposal opened(Instant at, Instant closesAt) {
        return having(facts.opened(new Facts.Voting(at, closesAt, Optional.empty())));
    }

    /** Its vote was sealed. */
    public Proposal decided(Facts.Verdict verdict) {
        Facts.Voting voting = facts.voting().orElseThrow();
        return having(facts.opened(new Facts.Voting(voting.openedAt(), voting.closesAt(), Optional.of(verdict))));
    }

    public Proposal enacted(Facts.Enactment enactment) {
        return having(facts.enacted(enactment));
    }

    public Proposal failed(Facts.Failure failure) {
        return having(facts.failed(failure));
    }

    private Proposal having(Facts changed) {
        return new Proposal(id, authors, wording, follows, createdAt, publication, changed, version);
    }

    private Proposal published(Wording says, Publication as, Facts changed) {
        return new Proposal(id, authors, says, follows, createdAt, Optional.of(as), changed, version);
    }
}
