package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the list of proposals must show wherever they are kept. */
public interface ProposalListContract extends ProposalsContract {

    Page.Wish ALL = new Page.Wish(100, Optional.empty());

    @Test
    default void showsTheNewestNumberFirstPageByPage() {
        ProposalStory story = new ProposalStory(this);
        int first = number(story.submitted("Apple", 5));
        int second = number(story.submitted("Pear", 5));
        int third = number(story.submitted("Plum", 5));

        Page<ProposalQueries.Summary> page = list(mine(story), new Page.Wish(2, Optional.empty()));
        Page<ProposalQueries.Summary> rest = list(mine(story), new Page.Wish(2, page.next()));

        assertThat(numbers(page)).containsExactly(third, second);
        assertThat(numbers(rest)).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    default void aLineSaysWhatPeopleAskFirst() {
        ProposalStory story = new ProposalStory(this);
        Proposal proposal = story.submitted("Apple", 5);

        ProposalQueries.Summary line = list(mine(story), ALL).items().get(0);

        assertThat(line)
                .isEqualTo(new ProposalQueries.Summary(
                        proposal.id(),
                        Optional.of(number(proposal)),
                        "Apple",
                        State.DELIBERATION,
                        story.handle(),
                        Optional.of(Drafts.hours(story.now(), 5, 0).until()),
                        Optional.empty(),
                        Optional.of(Drafts.monthly(1234))));
    }

    @Test
    default void findsByStateNumberAndBeginningsOfWords() {
        ProposalStory story = new ProposalStory(this);
        Proposal garden = story.submitted("A garden for all", 5);
        Proposal roof = story.submitted("Mend the roof", 5);
        story.save(roof.withdrawn(story.now(), Facts.Cause.AUTHOR));

        assertThat(numbers(list(with(story, Optional.of(State.WITHDRAWN), ""), ALL)))
                .containsExactly(number(roof));
        assertThat(numbers(list(with(story, Optional.of(State.VOTING), ""), ALL)))
                .isEmpty();
        assertThat(numbers(list(with(story, Optional.empty(), "GARD all"), ALL)))
                .containsExactly(number(garden));
        assertThat(numbers(list(with(story, Optional.empty(), "us"), ALL))).hasSize(2);
        assertThat(numbers(list(with(story, Optional.empty(), "arden"), ALL))).isEmpty();
        assertThat(numbers(list(with(story, Optional.empty(), "' & ! :* ("), ALL)))
                .isEmpty();
        ProposalQueries.Filter byNumber = new ProposalQueries.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number(roof)), Optional.empty());
        assertThat(numbers(list(byNumber, ALL))).containsExactly(number(roof));
    }

    @Test
    default void draftsAreForTheirAuthors() {
        ProposalStory story = new ProposalStory(this);
        Proposal draft = Drafts.by(story.ada(), "Secret plan", story.now());
        law(ports -> {
            ports.proposals().add(draft);
            return true;
        });

        assertThat(list(mine(story), ALL).items()).isEmpty();
        assertThat(list(drafts(Optional.of(story.ada())), ALL).items())
                .extracting(ProposalQueries.Summary::id)
                .containsExactly(draft.id());
        assertThat(list(drafts(Optional.of(someone("nosy"))), ALL).items()).isEmpty();
        assertThat(list(drafts(Optional.empty()), ALL).items()).isEmpty();
    }

    private static ProposalQueries.Filter drafts(Optional<AccountId> viewer) {
        return new ProposalQueries.Filter(
                Optional.of(State.DRAFT), Optional.empty(), Optional.empty(), Optional.empty(), viewer);
    }

    private static ProposalQueries.Filter mine(ProposalStory story) {
        return with(story, Optional.empty(), "");
    }

    private static ProposalQueries.Filter with(ProposalStory story, Optional<State> state, String words) {
        Optional<String> sought = Optional.of(words).filter(some -> !some.isEmpty());
        return new ProposalQueries.Filter(
                state, Optional.of(story.handle()), sought, Optional.empty(), Optional.of(story.ada()));
    }

    private Page<ProposalQueries.Summary> list(ProposalQueries.Filter filter, Page.Wish wish) {
        return law(ports -> ports.queries().list(filter, wish));
    }

    private static int number(Proposal proposal) {
        return proposal.publication().orElseThrow().number();
    }

    private static List<Integer> numbers(Page<ProposalQueries.Summary> page) {
        return page.items().stream().map(line -> line.number().orElseThrow()).toList();
    }
}
