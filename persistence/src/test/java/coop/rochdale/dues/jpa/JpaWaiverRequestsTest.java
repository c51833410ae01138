package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.dues.WaiverRequests;
import coop.rochdale.dues.WaiverRequestsContract;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.jpa.People;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaWaiverRequestsTest extends DatabaseTest implements WaiverRequestsContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T requests(Function<WaiverRequests, T> work) {
        return tx(database -> work.apply(new JpaWaiverRequests(database)));
    }

    @Override
    public MembershipId member(String handle) {
        return tx(database -> member(database, handle));
    }

    @Override
    public ActId act() {
        return People.FOUNDING;
    }

    @Test
    void refusesWhatNoRuleAllows() {
        WaiverRequestId granted = WaiverRequestId.fresh();
        MembershipId member = member("refused");
        run(database -> {
            WaiverRequests requests = new JpaWaiverRequests(database);
            requests.file(granted, member, NOON);
            requests.grant(granted, People.FOUNDING, NOON);
        });
        WaiverRequestId open = WaiverRequestId.fresh();
        run(database -> new JpaWaiverRequests(database).file(open, member, NOON));
        for (String change : new String[] {
            "update waiver_request set granted_at = granted_at + interval '1 day' where id = '" + granted + "'",
            "update waiver_request set granted_at = null, act = null where id = '" + granted + "'",
            "update waiver_request set id = gen_random_uuid() where id = '" + open + "'",
            "update waiver_request set granted_at = now() where id = '" + open + "'",
            "delete from waiver_request where id = '" + open + "'",
            "truncate waiver_request"
        }) {
            assertThatThrownBy(() -> run(database -> database.run(change)))
                    .as(change)
                    .isNotNull();
        }
        assertThatThrownBy(() ->
                        run(database -> new JpaWaiverRequests(database).file(WaiverRequestId.fresh(), member, NOON)))
                .hasStackTraceContaining("waiver_request_open_once");
    }

    private static MembershipId member(Database database, String handle) {
        MembershipId id = new MembershipId(UUID.randomUUID());
        database.run(
                "insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)"
                        + " values (?, ?, 499, 'USD', 'month', ?, ?)",
                id.value(),
                People.person(database, handle).value(),
                LocalDate.of(2026, 3, 1),
                NOON);
        return id;
    }
}
