package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.MeasureColumn;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import coop.rochdale.proposals.Publication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposals one at a time, as entities; whoever changes one holds the lock of its row. */
@Dependent
class JpaProposals implements Proposals {

    private static final String OPEN = "select count(*) as open from proposal p join proposal_state s on s.id = p.id"
            + " where p.author = ? and p.submitted_at is not null and s.state in ('deliberation', 'voting')";
    private static final String DRAFTS = "select count(*) as drafts from proposal"
            + " where author = ? and submitted_at is null and withdrawn_at is null";
    private static final String REVISION = "insert into proposal_revision"
            + " (proposal, number, title, body, measures, made_by, made_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)";
    private static final String SECOND = "insert into proposal_second (proposal, revision, account, seconded_at)"
            + " values (?, ?, ?, ?) on conflict do nothing";

    /** As it is now, also where this transaction has read it before and another one has changed it since. */
    private static final Map<String, Object> FRESH = Map.of("eclipselink.refresh", true);

    private final Database database;

    @Inject
    JpaProposals(Database database) {
        this.database = database;
    }

    @Override
    public void add(Proposal drafted) {
        database.entities().persist(ProposalRow.of(drafted));
        database.entities().flush();
        writeCoAuthors(drafted);
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        EntityManager entities = database.entities();
        entities.flush();
        return toDomain(id, entities.find(ProposalRow.class, id.value(), FRESH));
    }

    @Override
    public Optional<Proposal> lock(ProposalId id) {
        EntityManager entities = database.entities();
        return toDomain(id, entities.find(ProposalRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Proposal> lockIfFree(ProposalId id) {
        return database.one(
                        "select id from proposal where id = ? for update skip locked",
                        row -> row.uuid("id"),
                        id.value())
                .flatMap(free -> lock(id));
    }

    @Override
    public void save(Proposal changed) {
        EntityManager entities = database.entities();
        ProposalRow row = entities.find(ProposalRow.class, changed.id().value());
        if (row == null || row.version() != changed.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        row.take(changed);
        entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (changed.publication().isEmpty()) {
            database.run(
                    "delete from co_author where proposal = ?", changed.id().value());
            writeCoAuthors(changed);
        }
        entities.flush();
    }

    private void writeCoAuthors(Proposal proposal) {
        proposal.authors()
                .coAuthors()
                .forEach(account -> database.run(
                        "insert into co_author (proposal, account) values (?, ?)",
                        proposal.id().value(),
                        account.value()));
    }

    @Override
    public int nextNumber() {
        return database.one("select nextval('proposal_number')::int as number", row -> row.integer("number"))
                .orElseThrow();
    }

    @Override
    public void keepRevision(Proposal published, AccountId by, Instant at) {
        database.run(
                REVISION,
                published.id().value(),
                published.publication().orElseThrow().revision(),
                published.wording().title(),
                published.wording().text(),
                MeasureColumn.of(published.wording().measures()),
                by.value(),
                at);
    }

    @Override
    public boolean second(Proposal proposal, AccountId by, Instant at) {
        return database.run(SECOND, proposal.id().value(), revision(proposal), by.value(), at) == 1;
    }

    @Override
    public boolean hasSeconded(Proposal proposal, AccountId by) {
        return database.one(
                        "select true as yes from proposal_second where proposal = ? and revision = ? and account = ?",
                        row -> row.truth("yes"),
                        proposal.id().value(),
                        revision(proposal),
                        by.value())
                .isPresent();
    }

    private static int revision(Proposal proposal) {
        return proposal.publication().map(Publication::revision).orElse(0);
    }

    @Override
    public int lockOpenOf(AccountId author) {
        lockOwn(author);
        return countOpenOf(author);
    }

    /** The author's own row: every draft and submission of theirs passes here, and nobody else's. */
    private void lockOwn(AccountId author) {
        database.list("select id from account where id = ? for no key update", row -> row.uuid("id"), author.value());
    }

    @Override
    public int lockDraftsOf(AccountId author) {
        lockOwn(author);
        return database.one(DRAFTS, row -> row.integer("drafts"), author.value())
                .orElseThrow();
    }

    @Override
    public int countOpenOf(AccountId author) {
        return database.one(OPEN, row -> row.integer("open"), author.value()).orElseThrow();
    }

    private Optional<Proposal> toDomain(ProposalId id, @Nullable ProposalRow row) {
        return Optional.ofNullable(row).map(found -> found.toDomain(Surroundings.of(id, database)));
    }
}
