package coop.rochdale.providers.jpa;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.providers.Ruling;

/** The table arrival_ruling. */
final class Rulings {

    private static final String ADD = "insert into arrival_ruling"
            + " (id, arrival, kind, payment, reason, recorded_at, recorded_by, act) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private Rulings() {}

    static void add(Database database, Ruling ruling) {
        database.run(
                ADD,
                ruling.id(),
                ruling.arrival().value(),
                ruling.kind().word(),
                ruling.payment().map(PaymentId::value).orElse(null),
                ruling.reason(),
                ruling.at(),
                ruling.by().map(AccountId::value).orElse(null),
                ruling.act().map(ActId::value).orElse(null));
    }
}
