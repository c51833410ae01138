package coop.rochdale.providers.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.jpa.People;
import coop.rochdale.providers.ArrivalsContract;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaArrivalsTest extends DatabaseTest implements ArrivalsContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T arrivals(Function<Ports, T> work) {
        return tx(database -> work.apply(new Ports(new JpaArrivals(database), new JpaArrivalQueries(database))));
    }

    @Override
    public Treasurer treasurer() {
        AccountId account = tx(database ->
                People.person(database, "t" + UUID.randomUUID().toString().substring(0, 8)));
        return new Treasurer(account, People.FOUNDING);
    }

    @Test
    void waitsForWhoeverDecidesArrivalsAndWaitsForARoll() {
        assertWaitsPatiently("arrivals", database -> new JpaArrivals(database).takeTurn());
    }

    @Test
    void keepsWhatWasReportedAndDecided() {
        run(database ->
                database.run("insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer,"
                        + " payer_account, remittance, happened_at, recorded_at, outcome, decided_at) values (gen_random_uuid(), 'bank',"
                        + " 'kept', 'debit', 1, 'USD', '2026-01-01', '', '', '', now(), now(), 'ignored', now())"));
        for (String change : List.of(
                "update arrival set outcome = 'waiting', decided_at = null where reference = 'kept'",
                "update arrival set outcome = 'unmatched', mismatch = 'no-reference' where reference = 'kept'",
                "update arrival set outcome = 'unmatched', mismatch = 'reopened' where reference = 'kept'",
                "update arrival set happened_at = happened_at + interval '1 second' where reference = 'kept'",
                "update arrival set happened_at = null where reference = 'kept'")) {
            assertThatThrownBy(() -> run(database -> database.run(change))).hasStackTraceContaining("is decided");
        }
        for (String change : List.of(
                "delete from arrival",
                "truncate arrival cascade",
                "delete from payment_import",
                "delete from import_line")) {
            assertThatThrownBy(() -> {
                        run(database -> database.run(change));
                        throw new IllegalStateException("append-only only where there are rows");
                    })
                    .as(change)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void opensAgainOnlyAsWhatIsOpenedAgain() {
        run(database ->
                database.run("insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer,"
                        + " payer_account, remittance, recorded_at, outcome, decided_at) values (gen_random_uuid(), 'bank', 'shut',"
                        + " 'payment', 1, 'USD', '2026-01-01', '', '', '', now(), 'dismissed', now())"));
        for (String change : List.of(
                "update arrival set outcome = 'unmatched', mismatch = 'no-reference' where reference = 'shut'",
                "update arrival set outcome = 'ignored' where reference = 'shut'")) {
            assertThatThrownBy(() -> run(database -> database.run(change))).hasStackTraceContaining("is decided");
        }
        run(database -> database.run(
                "update arrival set outcome = 'unmatched', mismatch = 'reopened' where reference = 'shut'"));
    }

    @Test
    void holdsNoOutcomeWithoutWhatBelongsToIt() {
        for (String outcome : List.of("'matched'", "'unmatched'", "'paid-out'", "'booked'")) {
            assertThatThrownBy(() -> run(database -> database.run(
                            "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer,"
                                    + " payer_account, remittance, recorded_at, outcome, decided_at) values"
                                    + " (gen_random_uuid(), 'bank', 'half', 'payment', 1, 'USD', '2026-01-01', '', '', '',"
                                    + " now(), " + outcome + ", now())")))
                    .hasStackTraceContaining("arrival_check");
        }
    }

    /** Nobody dismisses anything, nor takes back a payment: only what was booked or dismissed is opened by itself. */
    @Test
    void hearsNobodyWhereSomebodyHasToSaySo() {
        String arrival = "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer,"
                + " payer_account, remittance, recorded_at, outcome, decided_at) values (gen_random_uuid(), 'bank', 'mute',"
                + " 'payment', 1, 'USD', '2026-01-01', '', '', '', now(), 'dismissed', now())";
        String ruling = "insert into arrival_ruling (id, arrival, kind, payment, reason, recorded_at, recorded_by, act)"
                + " select gen_random_uuid(), id, %s, %s, 'Went back.', now(), null, %s from arrival where reference = 'mute'";
        run(database -> database.run(arrival));
        for (String wrong : List.of(
                ruling.formatted("'dismissed'", "null", "null"),
                ruling.formatted("'reopened'", "gen_random_uuid()", "null"),
                ruling.formatted("'reopened'", "null", "gen_random_uuid()"))) {
            assertThatThrownBy(() -> run(database -> database.run(wrong)))
                    .as(wrong)
                    .hasStackTraceContaining("arrival_ruling_check");
        }
        run(database -> database.run(ruling.formatted("'reopened'", "null", "null")));
    }
}
