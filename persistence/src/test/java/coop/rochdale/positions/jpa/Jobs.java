package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.JobsContract.Ports;
import coop.rochdale.positions.Samples;
import java.util.UUID;

/** What tests of jobs need around them in the database. */
public final class Jobs {

    private Jobs() {}

    public static Ports ports(Database database) {
        return new Ports(
                new JpaPositions(database),
                new JpaApplications(database),
                new JpaEmployments(database),
                new JpaPowers(database));
    }

    static ActId founding(Database database) {
        ActId act = new ActId(Ids.next(Samples.NOW));
        database.run(
                "insert into act (id, number, title, enacted_at) values (?, 0, 'Founding', ?)"
                        + " on conflict (number) do nothing",
                act.value(),
                Samples.NOW);
        return new ActId(database.one("select id from act where number = 0", row -> row.uuid("id"))
                .orElseThrow());
    }

    static ActId act(Database database) {
        ActId act = new ActId(Ids.next(Samples.NOW));
        database.run(
                "insert into act (id, number, proposal, title, enacted_at)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, 'A law', ? from act",
                act.value(),
                UUID.randomUUID(),
                Samples.NOW);
        return act;
    }

    static AccountId someone(Database database) {
        AccountId account = new AccountId(Ids.next(Samples.NOW));
        String handle = handle(account);
        database.run(
                "insert into account (id, handle, display_name, since) values (?, ?, ?, ?)",
                account.value(),
                handle,
                handle,
                Samples.NOW);
        return account;
    }

    static String handle(AccountId account) {
        return "p" + account.value().toString().replace("-", "").substring(8, 32);
    }
}
