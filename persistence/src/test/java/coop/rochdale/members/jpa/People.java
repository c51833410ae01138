package coop.rochdale.members.jpa;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;

/** A co-op founded long ago, people and jobs, written straight into the tables. */
public final class People {

    private static final Instant FOUNDED = Instant.parse("2000-01-01T00:00:00Z");
    public static final ActId FOUNDING = new ActId(new UUID(0, 1));

    private People() {}

    /** Founds the co-op with every default. */
    public static void found(Database database) {
        Currency usd = Currency.getInstance("USD");
        database.run("insert into coop (currency, founded_at) values (?, ?)", usd.getCurrencyCode(), FOUNDED);
        database.run(
                "insert into act (id, number, title, enacted_at) values (?, 0, 'The founding', ?)",
                FOUNDING.value(),
                FOUNDED);
        Terms terms = Terms.initial(usd, Map.of());
        for (Clause clause : Clause.values()) {
            amend(database, clause, terms.value(clause));
        }
    }

    /** Puts a value in force, as if it had been so from the founding on. */
    public static void amend(Database database, Clause clause, String value) {
        database.run(
                "insert into clause_value (clause, entry, value, since, act)"
                        + " select ?, coalesce(max(entry), 0) + 1, ?, ?, ? from clause_value where clause = ?",
                clause.key(),
                value,
                FOUNDED,
                FOUNDING.value(),
                clause.key());
    }

    public static AccountId person(Database database, String handle) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into account (id, handle, display_name, since) values (?, ?, ?, ?)",
                id,
                handle,
                handle,
                FOUNDED);
        return new AccountId(id);
    }

    /** Gives someone a position of their own, from one instant until before another. */
    static void employ(Database database, AccountId account, Instant from, Instant until) {
        UUID position = UUID.randomUUID();
        database.run(
                "insert into position (id, title, description, seats, notice_period, act, created_at)"
                        + " values (?, 'Baker', 'Bakes', 1, 'P30D', ?, ?)",
                position,
                FOUNDING.value(),
                FOUNDED);
        database.run(
                "insert into employment (id, position, position_number, seat, account, starts_at, ends_at,"
                        + " notice_period, act, ended_by)"
                        + " select ?, id, number, 1, ?, ?, ?, notice_period, act, 'term' from position where id = ?",
                UUID.randomUUID(),
                account.value(),
                from,
                until,
                position);
    }
}
