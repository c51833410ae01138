package coop.rochdale.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Two people of one test, and what they do with proposals. */
final class ProposalStory {

    /** The real time, in microseconds as a database keeps it. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final ProposalsContract contract;
    private final String handle = "ada-" + UUID.randomUUID().toString().substring(0, 8);
    private final AccountId ada;
    private final AccountId ben;

    ProposalStory(ProposalsContract contract) {
        this.contract = contract;
        ada = contract.someone(handle);
        ben = contract.someone("ben-" + UUID.randomUUID().toString().substring(0, 8));
    }

    static Proposal added(ProposalsContract.Ports ports, Proposal draft) {
        ports.proposals().add(draft);
        return draft;
    }

    Instant now() {
        return now;
    }

    AccountId ada() {
        return ada;
    }

    String handle() {
        return handle;
    }

    AccountId ben() {
        return ben;
    }

    Proposal submitted(String title, int hours) {
        Proposal draft = Drafts.by(ada, title, now);
        contract.law(ports -> added(ports, draft));
        return submit(draft, hours);
    }

    Proposal submit(Proposal draft, int hours) {
        int number = contract.law(ports -> ports.proposals().nextNumber());
        Proposal submitted = draft.submitted(number, Drafts.monthly(1234), Drafts.hours(now, hours, 0));
        save(submitted);
        keepRevision(submitted, 0);
        return find(draft.id());
    }

    void keepRevision(Proposal published, int seconds) {
        contract.law(ports -> {
            ports.proposals().keepRevision(published, ada, now.plusSeconds(seconds));
            return true;
        });
    }

    UUID comment(ProposalId on, String text, Optional<UUID> replyTo, int seconds) {
        Instant at = now.plusSeconds(seconds);
        UUID id = Ids.next(at.plusMillis(text.length()));
        contract.law(ports -> {
            ports.comments().add(new Comments.NewComment(id, on, ben, text, replyTo, at));
            return true;
        });
        return id;
    }

    boolean second(Proposal proposal, AccountId by) {
        return contract.law(ports -> ports.proposals().second(proposal, by, now));
    }

    Proposal find(ProposalId id) {
        return contract.law(ports -> ports.proposals().find(id)).orElseThrow();
    }

    void save(Proposal changed) {
        contract.law(ports -> {
            assertThat(ports.proposals().lock(changed.id())).isPresent();
            ports.proposals().save(changed);
            return true;
        });
    }
}
