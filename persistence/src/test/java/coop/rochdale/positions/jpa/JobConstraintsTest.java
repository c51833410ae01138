package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schema refuses whoever asks: the constitution restated. */
class JobConstraintsTest extends DatabaseTest {

    @BeforeAll
    void employSomebody() {
        run(database -> {
            NewPosition made = Samples.made(Samples.baker(1, Power.TREASURY), Jobs.act(database));
            Jobs.ports(database).positions().create(made);
            Position position = Jobs.ports(database).positions().byId(made.id()).orElseThrow();
            Employment employment = Samples.employment(position, 1, Jobs.someone(database), Samples.NOW);
            Jobs.ports(database)
                    .employments()
                    .begin(employment, new Hiring(position, employment.account(), Samples.NOW));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update position set seats = 0",
                "update position set closed_at = now()",
                "update position_salary set amount_minor = 1",
                "delete from position_salary",
                "update position_power set power = 'operations'",
                "delete from position_power",
                "insert into position_power select id, 'royalty' from position",
                "insert into position_salary select position, 2, 100, 'USD', 'hour', null, '2026-04-01', act"
                        + " from position_salary",
                "insert into position_salary select position, 2, -1, 'USD', 'month', 10, '2026-04-01', act"
                        + " from position_salary",
                "update employment set ends_at = starts_at - interval '1 second', ended_by = 'resignation'",
                "update employment set seat = 2",
                "update employment set account = gen_random_uuid()",
                "delete from employment",
                "insert into employment (id, position, position_number, seat, account, starts_at, notice_period, act)"
                        + " select gen_random_uuid(), position, position_number, 2, account, starts_at - interval '9 y',"
                        + " notice_period, act from employment",
                "update employment set ends_at = starts_at",
                "update employment set ends_at = starts_at, ended_by = 'dismissal'",
                "update employment set ends_at = starts_at, ended_by = 'resignation', ending_act = act",
            })
    void refuses(String statement) {
        assertRefused(statement);
    }
}
