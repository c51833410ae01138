package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.proposals.Authors;
import coop.rochdale.proposals.Drafts;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Publication;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of other capabilities, and proposals with facts that no workflow would let a test wait for. */
final class LawRows {

    private LawRows() {}

    static AccountId account(Database database, String handle) {
        AccountId id = new AccountId(Ids.next(Instant.now()));
        database.run(
                "insert into account (id, handle, display_name, since) values (?, ?, ?, now())",
                id.value(),
                handle,
                handle);
        return id;
    }

    /** The vote as it is now: opened where it was not, sealed if there is a verdict. */
    static void vote(Database database, ProposalId id, Facts.Voting voting) {
        database.run(
                "insert into vote (id, opened_at, closes_at, secrecy, threshold_base, threshold_simple,"
                        + " threshold_override, floor_consumer, floor_worker, consumer_roll, worker_roll)"
                        + " values (?, ?, ?, 'secret', 'cast', '1/2', '2/3', '0/1', '0/1', 0, 0)"
                        + " on conflict do nothing",
                id.value(),
                voting.openedAt(),
                voting.closesAt());
        voting.verdict()
                .ifPresent(verdict -> database.run(
                        "update vote set sealed_at = ?, passed = ?, passed_simple = ?, passed_override = false where id = ?",
                        verdict.sealedAt(),
                        verdict.passed(),
                        verdict.passed(),
                        id.value()));
    }

    /** A proposal that all this happened to. */
    static ProposalId proposal(Database database, AccountId author, Facts facts) {
        JpaProposals proposals = new JpaProposals(database);
        Instant created = Instant.now();
        ProposalId id = new ProposalId(Ids.next(created));
        facts.voting().ifPresent(voting -> vote(database, id, voting));
        facts.enactment().ifPresent(enactment -> act(database, enactment.act(), id));
        Proposal.Draft draft = new Proposal.Draft(Drafts.wording("Grid"), Optional.empty());
        Proposal drafted = Proposal.drafted(id, new Authors(author, Set.of()), draft, created);
        proposals.add(drafted);
        Optional<Publication> publication =
                facts.deliberation().map(begun -> new Publication(proposals.nextNumber(), 1, Drafts.FREE));
        Proposal living = new Proposal(
                id,
                drafted.authors(),
                drafted.wording(),
                Optional.empty(),
                created,
                publication,
                facts,
                drafted.version());
        proposals.save(living);
        facts.deliberation().ifPresent(begun -> {
            proposals.keepRevision(living, author, created);
            for (int i = 0; i < begun.seconds(); i++) {
                String handle = "s" + UUID.randomUUID().toString().substring(0, 12);
                proposals.second(living, account(database, handle), created);
            }
        });
        return id;
    }

    private static void act(Database database, ActId act, ProposalId proposal) {
        database.run(
                "insert into act (id, number, proposal, title, enacted_at)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, 'Act', now() from act",
                act.value(),
                proposal.value());
    }
}
