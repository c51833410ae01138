package coop.rochdale.mail.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Letters;
import coop.rochdale.mail.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables letter and mail_desk; what somebody has in hand is passed by. */
@Dependent
class JpaLetters implements Letters {

    private static final Duration WRITING = Duration.ofDays(60);
    /** So that not every look writes. */
    private static final Duration AHEAD = Duration.ofDays(59);

    private static final String KEEP = "insert into mail_desk (open_until)"
            + " select ? where not exists (select from mail_desk where open_until >= ?)"
            + " on conflict (only_row) do update set open_until = greatest(mail_desk.open_until, excluded.open_until)";
    private static final String GIVE_UP = "update letter set outcome = 'given-up', ended_at = ?, claim = null"
            + " where ended_at is null and written_at <= ? and (claim is null or next_at <= ?)";
    private static final String WAITING =
            "select exists (select from letter where ended_at is null and next_at <= ?) as waiting";
    private static final String TAKE_UP = "update letter set claim = ?, attempts = attempts + 1, next_at = ?"
            + " where notice = (select notice from letter where ended_at is null and next_at <= ?"
            + " order by next_at, notice limit 1 for update skip locked) returning notice, claim, attempts";
    private static final String END =
            "update letter set outcome = ?, ended_at = ?, reply = ?, claim = null" + " where notice = ? and claim = ?";
    private static final String PUT_OFF =
            "update letter set next_at = ?, reply = ?, claim = null where notice = ? and claim = ?";
    private static final String PUT_BACK =
            "update letter set next_at = ?, attempts = attempts - 1, claim = null" + " where notice = ? and claim = ?";

    private final Database database;

    @Inject
    JpaLetters(Database database) {
        this.database = database;
    }

    @Override
    public void keepWriting(Instant now) {
        database.run(KEEP, now.plus(WRITING), now.plus(AHEAD));
    }

    @Override
    public int giveUp(Instant now) {
        return database.run(GIVE_UP, now, now.minus(Letter.LIFE), now);
    }

    @Override
    public boolean areWaiting(Instant now) {
        return database.one(WAITING, row -> row.truth("waiting"), now).orElseThrow();
    }

    @Override
    public Optional<Letter> takeUp(UUID claim, Instant now) {
        return database.one(
                TAKE_UP,
                row -> new Letter(row.uuid("notice"), row.uuid("claim"), row.integer("attempts")),
                claim,
                now.plus(Letter.PATIENCE),
                now);
    }

    @Override
    public void end(Letter letter, Outcome outcome, OptionalInt reply, Instant now) {
        database.run(END, outcome.word(), now, nullable(reply), letter.notice(), letter.claim());
    }

    @Override
    public void putOff(Letter letter, OptionalInt reply, Instant now) {
        database.run(PUT_OFF, letter.again(now), nullable(reply), letter.notice(), letter.claim());
    }

    @Override
    public void putBack(Letter letter, Instant now) {
        database.run(PUT_BACK, now, letter.notice(), letter.claim());
    }

    private static @Nullable Integer nullable(OptionalInt reply) {
        return reply.isPresent() ? reply.getAsInt() : null;
    }
}
