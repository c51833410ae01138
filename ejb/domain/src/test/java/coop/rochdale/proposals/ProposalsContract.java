package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proposals must do wherever they are kept. */
public abstract class ProposalsContract {

    /** The ports under test, bound to one transaction. */
    public record Ports(Proposals proposals, DueProposals due, ProposalQueries queries, Comments comments) {}

    /** Past enough that nothing here is due by the real clock unless a test says so. */
    protected final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private String handle = "";
    private AccountId ada;
    private AccountId ben;

    protected abstract <T> T tx(Function<Ports, T> work);

    /** An account of this handle, made where there is none. */
    protected abstract AccountId someone(String handle);

    /** The vote on a proposal opened, or was sealed; ballots keep that. */
    protected abstract void voteIs(ProposalId id, Facts.Voting voting);

    @BeforeEach
    void people() {
        handle = "ada-" + UUID.randomUUID().toString().substring(0, 8);
        ada = someone(handle);
        ben = someone("ben-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void keepsADraftAsItWasWritten() {
        ProposalId before = submitted("Earlier", 5).id();
        Wording wording = new Wording(
                "A garden",
                "First line\n\n*second*",
                List.of(Drafts.resolution(), Drafts.measure("amend-charter", "clause", "voting.period")));
        Proposal draft = Drafts.by(
                new Authors(ada, Set.of(ben)), new Proposal.Draft(wording, Optional.of(before)), now);

        tx(ports -> added(ports, draft));

        assertThat(find(draft.id())).isEqualTo(draft);
        var unknown = tx(ports -> ports.proposals().find(new ProposalId(Ids.next(now))));
        assertThat(unknown).isEmpty();
    }

    @Test
    void keepsWhatADraftBecame() {
        Proposal draft = tx(ports -> added(ports, Drafts.by(ada, "A garden", now)));
        Proposal.Draft other = new Proposal.Draft(Drafts.wording("A roof"), Optional.empty());

        save(draft.redrafted(new Authors(ada, Set.of(ben)), other));

        Proposal kept = find(draft.id());
        assertThat(kept.wording()).isEqualTo(Drafts.wording("A roof"));
        assertThat(kept.authors().coAuthors()).containsExactly(ben);
        assertThat(kept.version()).isEqualTo(1);
    }

    @Test
    void countsTheVersionUpAtEachChange() {
        Proposal submitted = submitted("A garden", 5);
        save(find(submitted.id()).revised(Drafts.wording("A bigger one"), Drafts.FREE, Drafts.hours(now, 1, 0)));

        assertThat(find(submitted.id()).version()).isEqualTo(submitted.version() + 1);
    }

    @Test
    void numbersGrow() {
        int first = tx(ports -> ports.proposals().nextNumber());
        int second = tx(ports -> ports.proposals().nextNumber());

        assertThat(second).isGreaterThan(first);
    }

    @Test
    void keepsEveryFactOfALongLife() {
        Proposal proposal = submitted("A long life", 0);
        Facts.Voting voting = new Facts.Voting(now, now.plusSeconds(5), Optional.empty());
        voteIs(proposal.id(), voting);
        save(proposal.opened(voting.openedAt(), voting.closesAt()));
        assertThat(find(proposal.id()).facts().voting()).contains(voting);

        Facts.Verdict verdict = new Facts.Verdict(now.plusSeconds(6), true);
        voteIs(proposal.id(), new Facts.Voting(now, now.plusSeconds(5), Optional.of(verdict)));
        save(find(proposal.id()).decided(verdict));
        Facts.Failure failure = new Facts.Failure(now.plusSeconds(7), "a.b", "No.", now.plusSeconds(90));
        save(find(proposal.id()).failed(failure));

        Facts facts = find(proposal.id()).facts();
        assertThat(facts.voting().orElseThrow().verdict()).contains(verdict);
        assertThat(facts.failure()).contains(failure);
        assertThat(StateOf.of(facts, now.plusSeconds(8))).isEqualTo(State.FAILED);
    }

    @Test
    void keepsThatAndWhyItWasWithdrawn() {
        Proposal proposal = submitted("Not now", 5);

        save(proposal.withdrawn(now, Facts.Cause.MISSING_SECONDS));

        assertThat(find(proposal.id()).facts().withdrawal())
                .contains(new Facts.Withdrawal(now, Facts.Cause.MISSING_SECONDS));
    }

    @Test
    void everybodySecondsARevisionOnce() {
        Proposal proposal = submitted("A garden", 5);

        assertThat(second(proposal, ben)).isTrue();
        assertThat(second(proposal, ben)).isFalse();
        var byBen = tx(ports -> ports.proposals().hasSeconded(proposal, ben));
        assertThat(byBen).isTrue();
        var byAda = tx(ports -> ports.proposals().hasSeconded(proposal, ada));
        assertThat(byAda).isFalse();
    }

    @Test
    void secondsBelongToOneRevision() {
        Proposal proposal = submitted("A garden", 5);
        second(proposal, ben);
        save(find(proposal.id()).seconded());
        assertThat(find(proposal.id()).facts().deliberation().orElseThrow().seconds()).isOne();

        save(find(proposal.id()).revised(Drafts.wording("A roof"), Drafts.FREE, Drafts.hours(now, 5, 1)));

        assertThat(find(proposal.id()).facts().deliberation().orElseThrow().seconds()).isZero();
        assertThat(second(find(proposal.id()), ben)).isTrue();
    }

    @Test
    void keepsEveryRevision() {
        Proposal proposal = submitted("A garden", 5);
        Proposal revised = proposal.revised(Drafts.wording("A roof"), Drafts.FREE, Drafts.hours(now, 5, 0));
        tx(ports -> {
            ports.proposals().keepRevision(proposal, ada, now);
            ports.proposals().keepRevision(revised, ada, now.plusSeconds(1));
            return true;
        });

        var kept = tx(ports -> ports.queries().revisions(proposal.id()));
        assertThat(kept)
                .extracting(ProposalQueries.RevisionMark::number, ProposalQueries.RevisionMark::at)
                .containsExactly(
                        tuple(1, now),
                        tuple(2, now.plusSeconds(1)));
        var second = tx(ports -> ports.queries().revision(proposal.id(), 2));
        assertThat(second)
                .hasValueSatisfying(said -> assertThat(said.wording()).isEqualTo(Drafts.wording("A roof")));
        var third = tx(ports -> ports.queries().revision(proposal.id(), 3));
        assertThat(third).isEmpty();
    }

    @Test
    void countsWhatAPersonHasOpen() {
        submitted("Running", 5);
        submitted("Running too", 5);
        tx(ports -> added(ports, Drafts.by(ada, "A draft", now)));
        save(submitted("Gone", 5).withdrawn(now, Facts.Cause.AUTHOR));

        var open = tx(ports -> ports.proposals().lockOpenOf(ada));
        assertThat(open).isEqualTo(2);
        var counted = tx(ports -> ports.proposals().countOpenOf(ada));
        assertThat(counted).isEqualTo(2);
        var ofBen = tx(ports -> ports.proposals().countOpenOf(ben));
        assertThat(ofBen).isZero();
    }

    @Test
    void namesWhatIsDue() {
        ProposalId due = submitted("Ripe", 0).id();
        ProposalId waiting = submitted("Unripe", 5).id();

        var allDue = tx(ports -> ports.due().now(1000));
        assertThat(allDue).contains(due).doesNotContain(waiting);
        var ripe = tx(ports -> ports.due().isDue(due));
        assertThat(ripe).isTrue();
        var unripe = tx(ports -> ports.due().isDue(waiting));
        assertThat(unripe).isFalse();
    }

    @Test
    void linksToSuccessorsOnceTheyArePublic() {
        Proposal first = submitted("First", 5);
        Proposal draft = Drafts.by(
                new Authors(ben, Set.of()),
                new Proposal.Draft(Drafts.wording("Second"), Optional.of(first.id())),
                now);
        tx(ports -> added(ports, draft));
        var before = tx(ports -> ports.queries().successors(first.id()));
        assertThat(before).isEmpty();
        var linked = tx(ports -> ports.queries().link(draft.id()));
        assertThat(linked).isEmpty();

        Proposal second = submit(draft, 5);

        int number = second.publication().orElseThrow().number();
        var after = tx(ports -> ports.queries().successors(first.id()));
        assertThat(after)
                .containsExactly(new ProposalQueries.Link(second.id(), number, "Second"));
    }

    @Test
    void namesAuthorsByTheirHandles() {
        Proposal draft = Drafts.by(
                new Authors(ada, Set.of(ben)), new Proposal.Draft(Drafts.wording("Ours"), Optional.empty()), now);
        tx(ports -> added(ports, draft));

        ProposalQueries.Byline byline = tx(ports -> ports.queries().byline(draft.id()));

        assertThat(byline.author()).startsWith("ada-");
        assertThat(byline.coAuthors()).singleElement().asString().startsWith("ben-");
    }

    @Test
    void commentsComeInTheirOrderPageByPage() {
        ProposalId on = submitted("Talk", 5).id();
        UUID first = comment(on, "One", Optional.empty(), 0);
        UUID second = comment(on, "Two", Optional.of(first), 1);
        UUID third = comment(on, "Three", Optional.empty(), 1);

        Page<Comments.CommentView> page = tx(ports -> ports.comments().of(on, new Page.Wish(2, Optional.empty())));
        Page<Comments.CommentView> rest = tx(ports -> ports.comments().of(on, new Page.Wish(2, page.next())));

        assertThat(page.items()).extracting(Comments.CommentView::id).containsExactly(first, second);
        assertThat(page.items().get(1).replyTo()).contains(first);
        assertThat(rest.items()).extracting(Comments.CommentView::id).containsExactly(third);
        assertThat(rest.next()).isEmpty();
        var here = tx(ports -> ports.comments().find(on, first));
        assertThat(here).isPresent();
        var elsewhere = tx(ports -> ports.comments().find(new ProposalId(Ids.next(now)), first));
        assertThat(elsewhere).isEmpty();
    }

    protected final Proposal submitted(String title, int hours) {
        Proposal draft = Drafts.by(ada, title, now);
        tx(ports -> added(ports, draft));
        return submit(draft, hours);
    }

    protected final String handle() {
        return handle;
    }

    protected final AccountId ada() {
        return ada;
    }

    private Proposal submit(Proposal draft, int hours) {
        int number = tx(ports -> ports.proposals().nextNumber());
        save(draft.submitted(number, Drafts.monthly(1234), Drafts.hours(now, hours, 0)));
        return find(draft.id());
    }

    private UUID comment(ProposalId on, String text, Optional<UUID> replyTo, int seconds) {
        UUID id = Ids.next(now.plusSeconds(seconds).plusMillis(text.length()));
        Instant at = now.plusSeconds(seconds);
        tx(ports -> {
            ports.comments().add(new Comments.NewComment(id, on, ben, text, replyTo, at));
            return true;
        });
        return id;
    }

    private boolean second(Proposal proposal, AccountId by) {
        return tx(ports -> ports.proposals().second(proposal, by, now));
    }

    protected final Proposal find(ProposalId id) {
        return tx(ports -> ports.proposals().find(id)).orElseThrow();
    }

    protected final void save(Proposal changed) {
        tx(ports -> {
            ports.proposals().lock(changed.id()).orElseThrow();
            ports.proposals().save(changed);
            return true;
        });
    }

    private static Proposal added(Ports ports, Proposal draft) {
        ports.proposals().add(draft);
        return draft;
    }
}
