package coop.rochdale.members.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.RollCounts;
import coop.rochdale.members.Rolls;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Draws rolls in one statement, a million entries as well as ten. Order and pseudonyms come from gen_random_uuid(), which
 * draws on the same strong source of randomness as keys do; a pseudonym holds a dot, which no handle may.
 */
@Dependent
class JpaRolls implements Rolls {

    /** Alone for whoever draws a roll; shared by whoever is about to take a right to vote away. */
    static final String LOCK = "rolls";

    private static final String DRAW = """
            with voter as (
                select 'consumer' as body, account, date_trunc('day', joined_at, 'UTC') as since, 'paid' as basis,
                       listed as named
                from consumer_voter(?)
                where (select clause_at('franchise.dual-members', ?)) = 'both'
                   or account not in (select account from worker_voter(?))
                union all
                select 'worker', w.account, employed_since, 'employed',
                       exists (select from membership m where m.account = w.account and m.listed and m.closed_at is null)
                from worker_voter(?) w
            ), entered as (
                insert into roll_entry (roll, entry, body, account, member_since, basis, name, named)
                select ?, row_number() over (order by gen_random_uuid()), v.body, v.account, v.since, v.basis,
                       case when v.named then a.handle
                            else 'member.' || right(gen_random_uuid()::text, 12) || left(gen_random_uuid()::text, 4)
                       end,
                       v.named
                from voter v join account a on a.id = v.account
                returning body
            )
            select count(*) filter (where body = 'consumer') as consumer,
                   count(*) filter (where body = 'worker') as worker
            from entered
            """;

    /**
     * Nobody can tell the planner how many of the covers hold now, and it guesses few: it would look up each member by
     * itself. For this one statement of the transaction, it joins whole tables and sorts in memory.
     */
    private static final String AT_LARGE = "set local enable_nestloop = off; set local work_mem = '64MB'";

    private static final String AS_USUAL = "set local enable_nestloop to default; set local work_mem to default";

    /** Entries from which on the planner must not take the roll for the few rows that it knew before. */
    private static final long MANY = 1_000;

    private final Database database;

    @Inject
    JpaRolls(Database database) {
        this.database = database;
    }

    @Override
    public RollCounts draw(UUID vote, Instant at) {
        // Whoever shares rolls may itself wait for a step of a payroll run, and another draws one of a million entries.
        database.lockPatiently(LOCK);
        database.run(AT_LARGE);
        RollCounts drawn = database.patiently(() -> database.one(
                        DRAW, row -> new RollCounts(row.number("consumer"), row.number("worker")), at, at, at, at, vote)
                .orElseThrow());
        database.run(AS_USUAL);
        if (drawn.consumer() + drawn.worker() >= MANY) {
            // The first ballots come at once, and do not wait until the database looks at the table by itself.
            database.patiently(() -> database.run("analyze roll_entry"));
        }
        return drawn;
    }
}
