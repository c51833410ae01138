package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the list of proposals must show wherever they are kept. */
public abstract class ProposalListContract extends ProposalsContract {

    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    @Test
    void showsTheNewestNumberFirstPageByPage() {
        int first = number(submitted("Apple", 5));
        int second = number(submitted("Pear", 5));
        int third = number(submitted("Plum", 5));

        Page<ProposalQueries.Summary> page = list(mine(), new Page.Wish(2, Optional.empty()));
        Page<ProposalQueries.Summary> rest = list(mine(), new Page.Wish(2, page.next()));

        assertThat(numbers(page)).containsExactly(third, second);
        assertThat(numbers(rest)).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aLineSaysWhatPeopleAskFirst() {
        Proposal proposal = submitted("Apple", 5);

        ProposalQueries.Summary line = list(mine(), ALL).items().get(0);

        assertThat(line)
                .isEqualTo(new ProposalQueries.Summary(
                        proposal.id(),
                        Optional.of(number(proposal)),
                        "Apple",
                        State.DELIBERATION,
                        handle(),
                        Optional.of(Drafts.hours(now, 5, 0).until()),
                        Optional.empty(),
                        Optional.of(Drafts.monthly(1234))));
    }

    @Test
    void findsByStateNumberAndBeginningsOfWords() {
        Proposal garden = submitted("A garden for all", 5);
        Proposal roof = submitted("Mend the roof", 5);
        save(roof.withdrawn(now, Facts.Cause.AUTHOR));

        assertThat(numbers(list(with(Optional.of(State.WITHDRAWN), ""), ALL))).containsExactly(number(roof));
        assertThat(numbers(list(with(Optional.of(State.VOTING), ""), ALL))).isEmpty();
        assertThat(numbers(list(with(Optional.empty(), "GARD all"), ALL))).containsExactly(number(garden));
        assertThat(numbers(list(with(Optional.empty(), "us"), ALL))).hasSize(2);
        assertThat(numbers(list(with(Optional.empty(), "arden"), ALL))).isEmpty();
        assertThat(numbers(list(with(Optional.empty(), "' & ! :* ("), ALL))).isEmpty();
        ProposalQueries.Filter byNumber = new ProposalQueries.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number(roof)), Optional.empty());
        assertThat(numbers(list(byNumber, ALL))).containsExactly(number(roof));
    }

    @Test
    void draftsAreForTheirAuthors() {
        Proposal draft = Drafts.by(ada(), "Secret plan", now);
        tx(ports -> {
            ports.proposals().add(draft);
            return true;
        });

        assertThat(list(mine(), ALL).items()).isEmpty();
        assertThat(list(drafts(Optional.of(ada())), ALL).items())
                .extracting(ProposalQueries.Summary::id)
                .containsExactly(draft.id());
        assertThat(list(drafts(Optional.of(someone("nosy"))), ALL).items()).isEmpty();
        assertThat(list(drafts(Optional.empty()), ALL).items()).isEmpty();
    }

    private static ProposalQueries.Filter drafts(Optional<AccountId> viewer) {
        return new ProposalQueries.Filter(
                Optional.of(State.DRAFT), Optional.empty(), Optional.empty(), Optional.empty(), viewer);
    }

    private ProposalQueries.Filter mine() {
        return with(Optional.empty(), "");
    }

    private ProposalQueries.Filter with(Optional<State> state, String words) {
        Optional<String> sought = Optional.of(words).filter(some -> !some.isEmpty());
        return new ProposalQueries.Filter(state, Optional.of(handle()), sought, Optional.empty(), Optional.of(ada()));
    }

    private Page<ProposalQueries.Summary> list(ProposalQueries.Filter filter, Page.Wish wish) {
        return tx(ports -> ports.queries().list(filter, wish));
    }

    private static int number(Proposal proposal) {
        return proposal.publication().orElseThrow().number();
    }

    private static List<Integer> numbers(Page<ProposalQueries.Summary> page) {
        return page.items().stream().map(line -> line.number().orElseThrow()).toList();
    }
}
