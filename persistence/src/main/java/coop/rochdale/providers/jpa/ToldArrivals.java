package coop.rochdale.providers.jpa;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Reported;
import java.time.Instant;

/** Keeps in the table arrival what a provider told by itself, once, by all names that it is known by. */
final class ToldArrivals {

    private static final String KEEP =
            "insert into arrival (id, provider, reference, flow, amount_minor, currency, day,"
                    + " payer, payer_account, remittance, membership, customer, objects, happened_at, recorded_at, outcome)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting') on conflict on constraint arrival_once do nothing";
    private static final String SAME = "select * from arrival where provider = ? and reference = ? and flow = ?"
            + " and amount_minor = ? and currency = ? and day = ? for update";

    private final Database database;

    ToldArrivals(Database database) {
        this.database = database;
    }

    /** As it was kept before, if it was. */
    Arrival keep(Reported reported, Instant at) {
        Movement movement = reported.movement();
        Money amount = movement.amount();
        database.run(
                KEEP,
                Ids.next(at),
                movement.provider(),
                movement.reference(),
                movement.flow().word(),
                amount.amountMinor(),
                amount.currency().getCurrencyCode(),
                movement.day(),
                reported.particulars().payer(),
                reported.particulars().account(),
                reported.particulars().text(),
                reported.trace().membership().map(MembershipId::value).orElse(null),
                reported.trace().customer().orElse(null),
                new Aliases(database).of(movement.provider(), reported.trace().objects()),
                reported.trace().at().orElse(null),
                at);
        return database.one(
                        SAME,
                        ArrivalRows::arrival,
                        movement.provider(),
                        movement.reference(),
                        movement.flow().word(),
                        amount.amountMinor(),
                        amount.currency().getCurrencyCode(),
                        movement.day())
                .orElseThrow();
    }
}
