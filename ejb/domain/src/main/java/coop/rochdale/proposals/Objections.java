package coop.rochdale.proposals;

import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why not? One ordered list for each act: first what the person may never do, then what the state of things does not
 * allow, then the rule that is broken.
 */
public final class Objections {

    private Objections() {}

    /** The most drafts anybody keeps at once. */
    public static final int MOST_DRAFTS = 50;

    /** Objections to beginning a draft, beside {@code kept} others of theirs. */
    public static List<Objection> toDraft(int kept) {
        return kept < MOST_DRAFTS ? List.of() : List.of(Objection.of(ProposalRefusal.DRAFT_LIMIT, kept, MOST_DRAFTS));
    }

    /** Objections to submitting, with {@code open} proposals of theirs in deliberation or voting out of {@code most}. */
    public static List<Objection> toSubmission(Standpoint from, int open, int most) {
        List<Objection> found = new ArrayList<>();
        unlessAuthor(from).ifPresent(found::add);
        unlessVoter(from).ifPresent(found::add);
        unlessIn(from, ProposalRefusal.NOT_A_DRAFT, State.DRAFT).ifPresent(found::add);
        if (open >= most) {
            found.add(Objection.of(ProposalRefusal.OPEN_LIMIT, open, most));
        }
        return found;
    }

    /** A draft is revised by its authors (who else cannot see it), a proposal in deliberation by its author. */
    public static List<Objection> toRevision(Standpoint from) {
        List<Objection> found = new ArrayList<>();
        if (from.state() != State.DRAFT) {
            unlessAuthor(from).ifPresent(found::add);
        }
        unlessIn(from, ProposalRefusal.FROZEN, State.DRAFT, State.DELIBERATION).ifPresent(found::add);
        return found;
    }

    /** Objections to seconding; {@code already} if they have seconded the latest revision. */
    public static List<Objection> toSecond(Standpoint from, boolean already) {
        List<Objection> found = new ArrayList<>();
        if (from.author()) {
            found.add(Objection.of(ProposalRefusal.OWN_SECOND));
        }
        unlessVoter(from).ifPresent(found::add);
        unlessIn(from, ProposalRefusal.NOT_IN_DELIBERATION, State.DELIBERATION).ifPresent(found::add);
        if (already) {
            found.add(Objection.of(ProposalRefusal.SECONDED_ALREADY));
        }
        return found;
    }

    public static List<Objection> toWithdrawal(Standpoint from) {
        List<Objection> found = new ArrayList<>();
        unlessAuthor(from).ifPresent(found::add);
        unlessIn(from, ProposalRefusal.NOT_WITHDRAWABLE, State.DRAFT, State.DELIBERATION)
                .ifPresent(found::add);
        return found;
    }

    public static List<Objection> toComment(Standpoint from) {
        return from.proposal().publication().isPresent()
                ? List.of()
                : List.of(Objection.of(ProposalRefusal.NOT_PUBLIC));
    }

    public static List<Objection> toRetry(Standpoint from) {
        List<Objection> found = new ArrayList<>();
        unlessVoter(from).ifPresent(found::add);
        unlessIn(from, ProposalRefusal.NOT_FAILED, State.FAILED).ifPresent(found::add);
        from.proposal()
                .facts()
                .failure()
                .filter(failure -> !from.now().isBefore(failure.retryUntil()))
                .ifPresent(failure -> found.add(Objection.of(ProposalRefusal.RETRY_OVER, failure.retryUntil())));
        return found;
    }

    private static Optional<Objection> unlessAuthor(Standpoint from) {
        return from.author() ? Optional.empty() : Optional.of(Objection.of(ProposalRefusal.NOT_AUTHOR));
    }

    private static Optional<Objection> unlessVoter(Standpoint from) {
        return from.voter() ? Optional.empty() : Optional.of(Objection.of(ProposalRefusal.NOT_A_VOTER));
    }

    private static Optional<Objection> unlessIn(Standpoint from, Refusal refusal, State... allowed) {
        State state = from.state();
        return List.of(allowed).contains(state) ? Optional.empty() : Optional.of(Objection.of(refusal, state.word()));
    }
}
