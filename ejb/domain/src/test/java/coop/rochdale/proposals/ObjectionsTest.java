package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Proposal DRAFT = Drafts.by(new AccountId(Ids.next(NOW)), "A garden", NOW);
    private static final Proposal TALKED_OVER = DRAFT.submitted(1, Drafts.FREE, Drafts.hours(NOW, 1, 0));
    private static final Proposal OPENED = TALKED_OVER.opened(NOW, later(2));

    @Test
    void anAuthorWhoVotesMaySubmitADraft() {
        assertThat(Objections.toSubmission(author(DRAFT), 2, 3)).isEmpty();
    }

    @Test
    void submissionNamesEveryReasonInTheOrderOfPrecedence() {
        assertThat(codes(Objections.toSubmission(stranger(OPENED), 3, 3)))
                .containsExactly(
                        ProposalRefusal.NOT_AUTHOR,
                        ProposalRefusal.NOT_A_VOTER,
                        ProposalRefusal.NOT_A_DRAFT,
                        ProposalRefusal.OPEN_LIMIT);
    }

    @Test
    void theOpenLimitSaysHowManyAreOpen() {
        assertThat(Objections.toSubmission(author(DRAFT), 3, 3))
                .singleElement()
                .extracting(Objection::arguments)
                .isEqualTo(List.of(3, 3));
    }

    @Test
    void coAuthorsEditADraftButOnlyTheAuthorRevises() {
        assertThat(Objections.toRevision(stranger(DRAFT))).isEmpty();
        assertThat(codes(Objections.toRevision(stranger(TALKED_OVER)))).containsExactly(ProposalRefusal.NOT_AUTHOR);
        assertThat(Objections.toRevision(author(TALKED_OVER))).isEmpty();
    }

    @Test
    void theTextIsFrozenOnceDeliberationIsOverEvenIfNobodyOpenedTheVote() {
        Standpoint due = new Standpoint(TALKED_OVER, true, true, later(1));

        assertThat(codes(Objections.toRevision(due))).containsExactly(ProposalRefusal.FROZEN);
        assertThat(codes(Objections.toWithdrawal(due))).containsExactly(ProposalRefusal.NOT_WITHDRAWABLE);
        assertThat(codes(Objections.toSecond(new Standpoint(TALKED_OVER, false, true, later(1)), false)))
                .containsExactly(ProposalRefusal.NOT_IN_DELIBERATION);
    }

    @Test
    void anotherVotingMemberSecondsOnce() {
        Standpoint other = new Standpoint(TALKED_OVER, false, true, NOW);

        assertThat(Objections.toSecond(other, false)).isEmpty();
        assertThat(codes(Objections.toSecond(other, true))).containsExactly(ProposalRefusal.SECONDED_ALREADY);
        assertThat(codes(Objections.toSecond(author(TALKED_OVER), false))).containsExactly(ProposalRefusal.OWN_SECOND);
        assertThat(codes(Objections.toSecond(stranger(TALKED_OVER), false)))
                .containsExactly(ProposalRefusal.NOT_A_VOTER);
    }

    @Test
    void theAuthorWithdrawsUntilVotingOpens() {
        assertThat(Objections.toWithdrawal(author(DRAFT))).isEmpty();
        assertThat(Objections.toWithdrawal(author(TALKED_OVER))).isEmpty();
        assertThat(codes(Objections.toWithdrawal(stranger(TALKED_OVER)))).containsExactly(ProposalRefusal.NOT_AUTHOR);
        assertThat(codes(Objections.toWithdrawal(author(OPENED)))).containsExactly(ProposalRefusal.NOT_WITHDRAWABLE);
    }

    @Test
    void aDraftIsNotCommented() {
        assertThat(codes(Objections.toComment(author(DRAFT)))).containsExactly(ProposalRefusal.NOT_PUBLIC);
        assertThat(Objections.toComment(stranger(OPENED))).isEmpty();
    }

    @Test
    void aFailedEnactmentIsTriedAgainByAVotingMemberUntilItExpires() {
        Proposal failed = OPENED.decided(new Facts.Verdict(later(2), true))
                .failed(new Facts.Failure(later(3), "positions.full", "All seats are taken.", later(5)));

        assertThat(Objections.toRetry(new Standpoint(failed, false, true, later(4))))
                .isEmpty();
        assertThat(codes(Objections.toRetry(new Standpoint(failed, true, false, later(5)))))
                .containsExactly(ProposalRefusal.NOT_A_VOTER, ProposalRefusal.RETRY_OVER);
        assertThat(codes(Objections.toRetry(author(DRAFT)))).containsExactly(ProposalRefusal.NOT_FAILED);
    }

    @Test
    void anActIsNotEnactedAgain() {
        Proposal enacted = OPENED.decided(new Facts.Verdict(later(2), true))
                .enacted(new Facts.Enactment(later(3), new ActId(Ids.next(NOW))));

        assertThat(codes(Objections.toRetry(new Standpoint(enacted, true, true, later(4)))))
                .containsExactly(ProposalRefusal.NOT_FAILED);
    }

    @Test
    void nobodyKeepsMoreThanFiftyDrafts() {
        assertThat(Objections.toDraft(49)).isEmpty();
        assertThat(codes(Objections.toDraft(50))).containsExactly(ProposalRefusal.DRAFT_LIMIT);
    }

    @Test
    void aDraftExistsForItsAuthorsOnly() {
        assertThat(DRAFT.isVisibleTo(Optional.of(DRAFT.authors().author()))).isTrue();
        assertThat(DRAFT.isVisibleTo(Optional.of(new AccountId(Ids.next(NOW))))).isFalse();
        assertThat(DRAFT.isVisibleTo(Optional.empty())).isFalse();
        assertThat(TALKED_OVER.isVisibleTo(Optional.empty())).isTrue();
    }

    private static Standpoint author(Proposal proposal) {
        return new Standpoint(proposal, true, true, NOW);
    }

    private static Standpoint stranger(Proposal proposal) {
        return new Standpoint(proposal, false, false, NOW);
    }

    private static Instant later(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static List<Refusal> codes(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }
}
