package coop.rochdale.mail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Letters;
import coop.rochdale.mail.LettersContract;
import coop.rochdale.mail.Outcome;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.jpa.MemberPorts;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaLettersTest extends DatabaseTest implements LettersContract {

    @BeforeAll
    void found() {
        run(People::found);
    }

    @Override
    public <T> T letters(Function<Letters, T> work) {
        return tx(database -> work.apply(new JpaLetters(database)));
    }

    @Override
    public UUID tell(boolean hasAddress, Instant at) {
        return tell(hasAddress ? Optional.of("ada@example.org") : Optional.empty(), false, at);
    }

    @Override
    public String ending(UUID notice) {
        return tx(database -> database.one(
                        "select concat_ws(' ', outcome, case when outcome is not null then reply end) as ending"
                                + " from letter where notice = ?",
                        row -> row.text("ending"),
                        notice)
                .orElseThrow());
    }

    @Test
    void eachIsTakenUpByOneOfManyServers() throws Exception {
        Instant start = Instant.parse("2027-01-01T00:00:00Z");
        letters(letters -> {
            letters.keepWriting(start);
            return true;
        });
        List<UUID> told = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            told.add(tell(true, start.plusSeconds(number)));
        }
        Instant now = start.plusSeconds(60);
        Callable<List<UUID>> server = () -> {
            List<UUID> sent = new ArrayList<>();
            for (Optional<Letter> letter = takeUp(now); letter.isPresent(); letter = takeUp(now)) {
                Letter taken = letter.orElseThrow();
                sent.add(taken.notice());
                letters(letters -> {
                    letters.end(taken, Outcome.SENT, NO_REPLY, now);
                    return true;
                });
            }
            return sent;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<UUID> sent = new ArrayList<>();
        for (Future<List<UUID>> done : threads.invokeAll(Collections.nCopies(8, server))) {
            sent.addAll(done.get());
        }
        threads.shutdown();
        assertThat(sent).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void oneIsWrittenToWhoIsNoMember() {
        letters(letters -> {
            letters.keepWriting(NOON);
            return true;
        });
        UUID notice = UUID.randomUUID();
        run(database -> {
            AccountId worker = People.person(database, "worker");
            database.run("update account set email = 'worker@example.org' where id = ?", worker.value());
            database.run(
                    "insert into notice (id, account, kind, about, facts, told_at)"
                            + " values (?, ?, 'payslip-ready', 'a payslip', '{\"month\": \"2026-03\"}', ?)",
                    notice,
                    worker.value(),
                    NOON);
        });
        Letter letter = takeUp(NOON).orElseThrow();
        assertThat(letter.notice()).isEqualTo(notice);
        letters(letters -> {
            letters.end(letter, Outcome.SENT, NO_REPLY, NOON);
            return true;
        });
        assertRefused(
                "insert into notice (id, kind, about, facts, told_at) values (gen_random_uuid(), 'lapsed', 'x', '{}', now())");
        assertRefused(
                "insert into notice (id, account, kind, about, facts, told_at)"
                        + " select gen_random_uuid(), account, 'lapsed', 'x', '{}', now() from notice where about = 'a payslip'");
        assertRefused(
                "insert into notice (id, account, kind, about, facts, told_at)"
                        + " select gen_random_uuid(), account, kind, about, facts, now() from notice where about = 'a payslip'");
    }

    @Test
    void noneIsWrittenToAnErasedAccount() {
        letters(letters -> {
            letters.keepWriting(NOON);
            return true;
        });
        UUID notice = tell(Optional.of("ada@example.org"), true, NOON);
        long written = tx(database -> database.one(
                        "select count(*) as letters from letter where notice = ?", row -> row.number("letters"), notice)
                .orElseThrow());
        assertThat(written).isZero();
    }

    @Test
    void whatIsOverStaysAsItEnded() {
        letters(letters -> {
            letters.keepWriting(NOON);
            return true;
        });
        UUID notice = tell(true, NOON);
        Letter letter = takeUp(NOON).orElseThrow();
        letters(letters -> {
            letters.end(letter, Outcome.SENT, NO_REPLY, NOON);
            return true;
        });
        for (String change : List.of("outcome = 'refused'", "attempts = 0", "ended_at = null, outcome = null")) {
            assertThatThrownBy(() ->
                            run(database -> database.run("update letter set " + change + " where notice = ?", notice)))
                    .hasStackTraceContaining("is over");
        }
        UUID waiting = tell(true, NOON);
        assertThatThrownBy(() -> run(database ->
                        database.run("update letter set attempts = attempts - 1 where notice = ?", waiting)))
                .hasStackTraceContaining("is over");
        Letter inHand = takeUp(NOON).orElseThrow();
        assertThatThrownBy(() -> run(database -> database.run(
                        "update letter set outcome = 'given-up', ended_at = next_at, claim = null, attempts = 0"
                                + " where notice = ?",
                        waiting)))
                .hasStackTraceContaining("is over");
        letters(letters -> {
            letters.end(inHand, Outcome.UNNEEDED, NO_REPLY, NOON);
            return true;
        });
        assertRefused("delete from letter");
        assertRefused("insert into letter (notice, written_at, next_at) values (gen_random_uuid(), now(), now())");
    }

    private Optional<Letter> takeUp(Instant now) {
        return letters(letters -> letters.takeUp(UUID.randomUUID(), now));
    }

    private UUID tell(Optional<String> address, boolean erased, Instant at) {
        UUID notice = UUID.randomUUID();
        run(database -> {
            AccountId holder = People.person(database, "p-" + notice.toString().substring(0, 13));
            database.run(
                    "update account set email = ?, erased_at = case when ? then since end where id = ?",
                    address.orElse(null),
                    erased,
                    holder.value());
            Membership membership = Membership.joining(
                    new MembershipId(UUID.randomUUID()),
                    holder,
                    new Contribution(Money.parse("5.00", "USD"), Interval.MONTH),
                    at);
            MemberPorts.memberships(database).open(membership);
            database.entities().flush();
            database.run(
                    "insert into notice (id, membership, kind, about, facts, told_at)"
                            + " values (?, ?, 'lapsed', '2026-01-01', '{}', ?)",
                    notice,
                    membership.id().value(),
                    at);
        });
        return notice;
    }
}
