package coop.rochdale.proposals.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.proposals.Drafts;
import coop.rochdale.proposals.DueStep;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Standpoint;
import coop.rochdale.proposals.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and servers that race for one proposal, on a real PostgreSQL. */
class LawRacesTest extends DatabaseTest {

    private static final int LIMIT = 3;

    private ExecutorService servers;
    private AccountId author;

    @BeforeAll
    void found() {
        run(database -> database.run("insert into coop (currency, founded_at) values ('USD', now())"));
    }

    @BeforeEach
    void start() {
        servers = Executors.newFixedThreadPool(16);
        String handle = "author-" + UUID.randomUUID().toString().substring(0, 8);
        author = tx(database -> LawRows.account(database, handle));
    }

    @AfterEach
    void stop() {
        servers.shutdownNow();
    }

    @Test
    void manyServersOpenAProposalOnce() throws Exception {
        ProposalId id = deliberating(Duration.ZERO);
        long version = find(id).version();

        List<Boolean> opened = all(Collections.nCopies(32, () -> tx(database -> open(database, id))));

        assertThat(opened).containsOnlyOnce(true);
        assertThat(find(id).version()).isEqualTo(version + 1);
    }

    @Test
    void aProposalIsWithdrawnInTimeOrOpenedButNeverBoth() throws Exception {
        List<ProposalId> ids = new ArrayList<>();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            ProposalId id = deliberating(Duration.ofMillis(300 + i));
            ids.add(id);
            acts.add(() -> until(id, database -> open(database, id)));
            acts.add(() -> {
                Thread.sleep(290);
                return tx(database -> withdraw(database, id));
            });
        }

        all(acts);

        for (ProposalId id : ids) {
            Facts facts = find(id).facts();
            assertThat(facts.withdrawal().isPresent())
                    .isNotEqualTo(facts.voting().isPresent());
            Instant until = facts.deliberation().orElseThrow().timetable().until();
            facts.withdrawal().ifPresent(made -> assertThat(made.at()).isBefore(until));
            facts.voting().ifPresent(made -> assertThat(made.openedAt()).isAfterOrEqualTo(until));
        }
    }

    @Test
    void submissionsAtOnceKeepTheLimit() throws Exception {
        List<Callable<Boolean>> wishes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Proposal draft = Drafts.by(author, "Wish " + i, Instant.now());
            run(database -> new JpaProposals(database).add(draft));
            wishes.add(() -> tx(database -> submit(database, draft.id())));
        }

        List<Boolean> submitted = all(wishes);

        assertThat(submitted.stream().filter(done -> done)).hasSize(LIMIT);
        int open = tx(database -> new JpaProposals(database).countOpenOf(author));
        assertThat(open).isEqualTo(LIMIT);
    }

    @Test
    void oneMembersSecondsAtOnceAreOneSecond() throws Exception {
        ProposalId id = deliberating(Duration.ofHours(1));
        AccountId member =
                tx(database -> LawRows.account(database, "m" + id.toString().substring(24)));

        List<Boolean> seconded = all(Collections.nCopies(
                16, () -> tx(database -> new JpaProposals(database).second(find(id), member, Instant.now()))));

        assertThat(seconded).containsOnlyOnce(true);
        assertThat(find(id).facts().deliberation().orElseThrow().seconds()).isOne();
    }

    @Test
    void whoWillNotWaitPassesByAndWhoWaitsSeesWhatTheOtherDid() throws Exception {
        ProposalId id = deliberating(Duration.ofHours(1));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<Boolean> holder = servers.submit(() -> tx(database -> {
            JpaProposals proposals = new JpaProposals(database);
            Proposal locked = proposals.lock(id).orElseThrow();
            held.countDown();
            await(letGo);
            proposals.save(locked.withdrawn(Instant.now(), Facts.Cause.AUTHOR));
            return true;
        }));
        held.await();

        Optional<Proposal> passedBy = tx(database -> new JpaProposals(database).lockIfFree(id));
        Future<Proposal> waiter = servers.submit(
                () -> tx(database -> new JpaProposals(database).lock(id).orElseThrow()));
        assertThat(passedBy).isEmpty();
        letGo.countDown();

        assertThat(holder.get()).isTrue();
        assertThat(waiter.get().facts().withdrawal()).isPresent();
    }

    @Test
    void whatWasReadBeforeAnotherChangedItIsNotSavedOverIt() {
        ProposalId id = deliberating(Duration.ofHours(1));
        Proposal old = find(id);
        run(database -> new JpaProposals(database)
                .save(old.revised(Drafts.wording("New"), Drafts.FREE, Drafts.hours(Instant.now(), 1, 0))));

        assertThatThrownBy(() -> run(
                        database -> new JpaProposals(database).save(old.withdrawn(Instant.now(), Facts.Cause.AUTHOR))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.IF_MATCH_STALE));
    }

    @Test
    void theSchemaItselfRefusesWhatTheConstitutionForbids() {
        ProposalId id = deliberating(Duration.ofHours(1));

        refuses("update proposal set withdrawn_at = now() where id = ?", id);
        refuses(
                "update proposal set opened_at = now(), withdrawn_at = now(), withdrawn_by = 'author' where id = ?",
                id);
        refuses("update proposal set number = null where id = ?", id);
        refuses("update proposal set enacted_at = now() where id = ?", id);
        refuses("update proposal set failed_at = now() where id = ?", id);
        refuses("update proposal set follows = id where id = ?", id);
        refuses("update proposal_revision set title = 'Other' where proposal = ?", id);
        refuses("delete from proposal_revision where proposal = ?", id);
    }

    private void refuses(String sql, ProposalId id) {
        assertThatThrownBy(() -> run(database -> database.run(sql, id.value())))
                .as(sql)
                .hasStackTraceContaining("PSQLException");
    }

    private ProposalId deliberating(Duration period) {
        return tx(database -> {
            Instant now = now(database);
            JpaProposals proposals = new JpaProposals(database);
            Proposal draft = Drafts.by(author, "Race", now);
            proposals.add(draft);
            Timetable timetable = new Timetable(now, now.plus(period), now.plus(Duration.ofDays(1)), 0);
            Proposal submitted = draft.submitted(proposals.nextNumber(), Drafts.FREE, timetable);
            proposals.save(submitted);
            proposals.keepRevision(submitted, author, now);
            return draft.id();
        });
    }

    private static boolean open(Database database, ProposalId id) {
        JpaProposals proposals = new JpaProposals(database);
        Proposal proposal = proposals.lock(id).orElseThrow();
        Instant now = now(database);
        if (proposal.due(now) != DueStep.OPEN) {
            return false;
        }
        Instant closesAt = now.plus(Duration.ofHours(1));
        LawRows.vote(database, id, new Facts.Voting(now, closesAt, Optional.empty()));
        proposals.save(proposal.opened(now, closesAt));
        return true;
    }

    private static boolean withdraw(Database database, ProposalId id) {
        JpaProposals proposals = new JpaProposals(database);
        Proposal proposal = proposals.lock(id).orElseThrow();
        Instant now = now(database);
        if (!Objections.toWithdrawal(new Standpoint(proposal, true, true, now)).isEmpty()) {
            return false;
        }
        proposals.save(proposal.withdrawn(now, Facts.Cause.AUTHOR));
        return true;
    }

    private static boolean submit(Database database, ProposalId id) {
        JpaProposals proposals = new JpaProposals(database);
        Proposal draft = proposals.lock(id).orElseThrow();
        int open = proposals.lockOpenOf(draft.authors().author());
        Instant now = now(database);
        if (!Objections.toSubmission(new Standpoint(draft, true, true, now), open, LIMIT)
                .isEmpty()) {
            return false;
        }
        proposals.save(draft.submitted(proposals.nextNumber(), Drafts.FREE, Drafts.hours(now, 1, 0)));
        return true;
    }

    /** As a timer does: until it is opened or cannot be any more. */
    private boolean until(ProposalId id, Function<Database, Boolean> attempt) {
        boolean done = false;
        while (!done && find(id).facts().withdrawal().isEmpty()) {
            done = tx(attempt);
        }
        return done;
    }

    private Proposal find(ProposalId id) {
        return tx(database -> new JpaProposals(database).find(id)).orElseThrow();
    }

    private static Instant now(Database database) {
        return database.one("select rochdale_now() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Boolean> all(List<Callable<Boolean>> acts) throws Exception {
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> done : servers.invokeAll(acts)) {
            results.add(done.get());
        }
        return results;
    }
}
