package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What proposals must do wherever they are kept. */
public interface ProposalsContract {

    /** The ports under test, bound to one transaction. */
    record Ports(Proposals proposals, DueProposals due, ProposalQueries queries, Comments comments) {}

    /** Does the work in a transaction of its own. */
    <T> T law(Function<Ports, T> work);

    /** A new account of this handle. */
    AccountId someone(String handle);

    /** The vote on a proposal opened, or was sealed; ballots keep that. */
    void voteIs(ProposalId id, Facts.Voting voting);

    @Test
    default void keepsADraftAsItWasWritten() {
        ProposalStory story = new ProposalStory(this);
        ProposalId before = story.submitted("Earlier", 5).id();
        Wording wording = new Wording(
                "A garden",
                "First line\n\n*second*",
                List.of(Drafts.resolution(), Drafts.measure("amend-charter", "clause", "voting.period")));
        Proposal draft = Drafts.by(
                new Authors(story.ada(), Set.of(story.ben())),
                new Proposal.Draft(wording, Optional.of(before)),
                story.now());

        law(ports -> ProposalStory.added(ports, draft));

        assertThat(story.find(draft.id())).isEqualTo(draft);
        var unknown = law(ports -> ports.proposals().find(new ProposalId(Ids.next(story.now()))));
        assertThat(unknown).isEmpty();
    }

    @Test
    default void keepsWhatADraftBecame() {
        ProposalStory story = new ProposalStory(this);
        Proposal draft = law(ports -> ProposalStory.added(ports, Drafts.by(story.ada(), "A garden", story.now())));
        Proposal.Draft other = new Proposal.Draft(Drafts.wording("A roof"), Optional.empty());

        story.save(draft.redrafted(new Authors(story.ada(), Set.of(story.ben())), other));

        Proposal kept = story.find(draft.id());
        assertThat(kept.wording()).isEqualTo(Drafts.wording("A roof"));
        assertThat(kept.authors().coAuthors()).containsExactly(story.ben());
        assertThat(kept.version()).isEqualTo(draft.version() + 1);
    }

    @Test
    default void countsTheVersionUpAtEachChange() {
        ProposalStory story = new ProposalStory(this);
        Proposal submitted = story.submitted("A garden", 5);
        story.save(story.find(submitted.id())
                .revised(Drafts.wording("A bigger one"), Drafts.FREE, Drafts.hours(story.now(), 1, 0)));

        assertThat(story.find(submitted.id()).version()).isEqualTo(submitted.version() + 1);
    }

    @Test
    default void numbersGrow() {
        int first = law(ports -> ports.proposals().nextNumber());
        int second = law(ports -> ports.proposals().nextNumber());

        assertThat(second).isGreaterThan(first);
    }

    @Test
    default void keepsEveryFactOfALongLife() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("A long life", 0);
        Facts.Voting voting = new Facts.Voting(story.now(), story.now().plusSeconds(5), Optional.empty());
        voteIs(proposal.id(), voting);
        story.save(proposal.opened(voting.openedAt(), voting.closesAt()));
        assertThat(story.find(proposal.id()).facts().voting()).contains(voting);

        Facts.Verdict verdict = new Facts.Verdict(story.now().plusSeconds(6), true);
        voteIs(proposal.id(), new Facts.Voting(story.now(), story.now().plusSeconds(5), Optional.of(verdict)));
        story.save(story.find(proposal.id()).decided(verdict));
        Facts.Failure failure = new Facts.Failure(
                story.now().plusSeconds(7), "a.b", "No.", story.now().plusSeconds(90));
        story.save(story.find(proposal.id()).failed(failure));

        Facts facts = story.find(proposal.id()).facts();
        assertThat(facts.voting().orElseThrow().verdict()).contains(verdict);
        assertThat(facts.failure()).contains(failure);
        assertThat(StateOf.of(facts, story.now().plusSeconds(8))).isEqualTo(State.FAILED);
    }

    @Test
    default void keepsThatAndWhyItWasWithdrawn() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("Not story.now()", 5);

        story.save(proposal.withdrawn(story.now(), Facts.Cause.MISSING_SECONDS));

        assertThat(story.find(proposal.id()).facts().withdrawal())
                .contains(new Facts.Withdrawal(story.now(), Facts.Cause.MISSING_SECONDS));
    }

    @Test
    default void everybodySecondsARevisionOnce() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("A garden", 5);

        assertThat(story.second(proposal, story.ben())).isTrue();
        assertThat(story.second(proposal, story.ben())).isFalse();
        var byBen = law(ports -> ports.proposals().hasSeconded(proposal, story.ben()));
        assertThat(byBen).isTrue();
        var byAda = law(ports -> ports.proposals().hasSeconded(proposal, story.ada()));
        assertThat(byAda).isFalse();
    }

    @Test
    default void secondsBelongToOneRevision() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("A garden", 5);
        story.second(proposal, story.ben());
        assertThat(story.find(proposal.id())
                        .facts()
                        .deliberation()
                        .orElseThrow()
                        .seconds())
                .isOne();

        Proposal revised = proposal.revised(Drafts.wording("A roof"), Drafts.FREE, Drafts.hours(story.now(), 5, 1));
        story.save(revised);
        story.keepRevision(revised, 1);

        assertThat(story.find(proposal.id())
                        .facts()
                        .deliberation()
                        .orElseThrow()
                        .seconds())
                .isZero();
        assertThat(story.second(story.find(proposal.id()), story.ben())).isTrue();
    }

    @Test
    default void keepsEveryRevision() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("A garden", 5);
        Proposal revised = proposal.revised(Drafts.wording("A roof"), Drafts.FREE, Drafts.hours(story.now(), 5, 0));
        story.keepRevision(revised, 1);

        var kept = law(ports -> ports.queries().revisions(proposal.id()));
        assertThat(kept)
                .extracting(ProposalQueries.RevisionMark::number, ProposalQueries.RevisionMark::at)
                .containsExactly(tuple(1, story.now()), tuple(2, story.now().plusSeconds(1)));
        var second = law(ports -> ports.queries().revision(proposal.id(), 2));
        assertThat(second).hasValueSatisfying(said -> assertThat(said.wording()).isEqualTo(Drafts.wording("A roof")));
        var third = law(ports -> ports.queries().revision(proposal.id(), 3));
        assertThat(third).isEmpty();
    }

    @Test
    default void countsWhatAPersonHasOpen() {
        ProposalStory story = new ProposalStory(this);
        story.submitted("Running", 5);
        story.submitted("Running too", 5);
        law(ports -> ProposalStory.added(ports, Drafts.by(story.ada(), "A draft", story.now())));
        story.save(story.submitted("Gone", 5).withdrawn(story.now(), Facts.Cause.AUTHOR));

        var open = law(ports -> ports.proposals().lockOpenOf(story.ada()));
        assertThat(open).isEqualTo(2);
        var counted = law(ports -> ports.proposals().countOpenOf(story.ada()));
        assertThat(counted).isEqualTo(2);
        var ofBen = law(ports -> ports.proposals().countOpenOf(story.ben()));
        assertThat(ofBen).isZero();
        var drafts = law(ports -> ports.proposals().lockDraftsOf(story.ada()));
        assertThat(drafts).isEqualTo(1);
    }

    @Test
    default void namesWhatIsDue() {
        ProposalStory story = new ProposalStory(this);
        ProposalId due = story.submitted("Ripe", 0).id();
        ProposalId waiting = story.submitted("Unripe", 5).id();

        var allDue = law(ports -> ports.due().now(1000));
        assertThat(allDue).contains(due).doesNotContain(waiting);
        var ripe = law(ports -> ports.due().isDue(due));
        assertThat(ripe).isTrue();
        var unripe = law(ports -> ports.due().isDue(waiting));
        assertThat(unripe).isFalse();
    }

    @Test
    default void linksToSuccessorsOnceTheyArePublic() {
        ProposalStory story = new ProposalStory(this);
        Proposal first = story.submitted("First", 5);
        Proposal draft = Drafts.by(
                new Authors(story.ben(), Set.of()),
                new Proposal.Draft(Drafts.wording("Second"), Optional.of(first.id())),
                story.now());
        law(ports -> ProposalStory.added(ports, draft));
        var before = law(ports -> ports.queries().successors(first.id()));
        assertThat(before).isEmpty();
        var linked = law(ports -> ports.queries().link(draft.id()));
        assertThat(linked).isEmpty();

        Proposal second = story.submit(draft, 5);

        int number = second.publication().orElseThrow().number();
        var after = law(ports -> ports.queries().successors(first.id()));
        assertThat(after).containsExactly(new ProposalQueries.Link(second.id(), number, "Second"));
    }

    @Test
    default void namesAuthorsByTheirHandles() {
        ProposalStory story = new ProposalStory(this);
        Proposal draft = Drafts.by(
                new Authors(story.ada(), Set.of(story.ben())),
                new Proposal.Draft(Drafts.wording("Ours"), Optional.empty()),
                story.now());
        law(ports -> ProposalStory.added(ports, draft));

        ProposalQueries.Byline byline = law(ports -> ports.queries().byline(draft.id()));

        assertThat(byline.author()).startsWith("ada-");
        assertThat(byline.coAuthors()).singleElement().asString().startsWith("ben-");
    }

    @Test
    default void commentsComeInTheirOrderPageByPage() {
        ProposalStory story = new ProposalStory(this);
        ProposalId on = story.submitted("Talk", 5).id();
        UUID first = story.comment(on, "One", Optional.empty(), 0);
        UUID second = story.comment(on, "Two", Optional.of(first), 1);
        UUID third = story.comment(on, "Three", Optional.empty(), 1);

        Page<Comments.CommentView> page = law(ports -> ports.comments().of(on, new Page.Wish(2, Optional.empty())));
        Page<Comments.CommentView> rest = law(ports -> ports.comments().of(on, new Page.Wish(2, page.next())));

        assertThat(page.items()).extracting(Comments.CommentView::id).containsExactly(first, second);
        assertThat(page.items().get(1).replyTo()).contains(first);
        assertThat(rest.items()).extracting(Comments.CommentView::id).containsExactly(third);
        assertThat(rest.next()).isEmpty();
        var here = law(ports -> ports.comments().find(on, first));
        assertThat(here).isPresent();
        var elsewhere = law(ports -> ports.comments().find(new ProposalId(Ids.next(story.now())), first));
        assertThat(elsewhere).isEmpty();
    }
}
