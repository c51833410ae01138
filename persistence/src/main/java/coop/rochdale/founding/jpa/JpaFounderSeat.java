package coop.rochdale.founding.jpa;

import coop.rochdale.accounts.Secret;
import coop.rochdale.founding.FounderSeat;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The one row of the table founder_seat. */
@Dependent
class JpaFounderSeat implements FounderSeat {

    private final Database database;

    @Inject
    JpaFounderSeat(Database database) {
        this.database = database;
    }

    @Override
    public void free() {
        database.run("insert into founder_seat default values");
    }

    @Override
    public boolean lockFree() {
        return database.one("select only_row from founder_seat where taken_at is null for update", row -> true)
                .isPresent();
    }

    @Override
    public void offer(Secret.Digest token) {
        database.run("update founder_seat set token_digest = ? where taken_at is null", (Object) token.bytes());
    }

    @Override
    public Optional<Secret.Digest> offered() {
        return database.one(
                "select token_digest from founder_seat where token_digest is not null",
                row -> Secret.Digest.of(row.bytes("token_digest")));
    }

    @Override
    public void take(Instant at) {
        database.run("update founder_seat set taken_at = ?, token_digest = null where taken_at is null", at);
    }
}
