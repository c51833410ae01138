package coop.rochdale.events.jpa;

import coop.rochdale.events.RememberedAnswers;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** A slot is claimed by an advisory lock, which ends with the transaction however that ends. */
@Dependent
class SqlRememberedAnswers implements RememberedAnswers {

    private final Database database;

    @Inject
    SqlRememberedAnswers(Database database) {
        this.database = database;
    }

    @Override
    public boolean claim(Slot slot) {
        return database.one(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as claimed",
                        row -> row.truth("claimed"),
                        "answer " + slot.caller() + " " + slot.keyDigest())
                .orElseThrow();
    }

    @Override
    public Optional<Remembered> find(Slot slot, Instant since) {
        return database.one(
                "select encode(request_digest, 'hex') as request_digest, encode(answer, 'hex') as answer from remembered_answer"
                        + " where caller = ? and key_digest = decode(?, 'hex') and remembered_at >= ?",
                row -> new Remembered(row.text("request_digest"), row.maybeText("answer")),
                slot.caller(),
                slot.keyDigest(),
                since);
    }

    @Override
    public void remember(Slot slot, Remembered answer, Instant at) {
        database.run(
                "insert into remembered_answer (caller, key_digest, request_digest, answer, remembered_at)"
                        + " values (?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex'), ?)"
                        + " on conflict (caller, key_digest) do update set request_digest = excluded.request_digest,"
                        + " answer = excluded.answer, remembered_at = excluded.remembered_at",
                slot.caller(),
                slot.keyDigest(),
                answer.requestDigest(),
                answer.sealedAnswer().orElse(null),
                at);
    }

    @Override
    public int forget(Instant before) {
        return database.run("delete from remembered_answer where remembered_at < ?", before);
    }
}
