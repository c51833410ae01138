package coop.rochdale.members.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipsContract;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaMembershipsTest extends DatabaseTest implements MembershipsContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T members(Function<Ports, T> work) {
        return tx(database -> work.apply(new Ports(
                new JpaMemberships(database), new JpaMembershipQueries(database), new JpaCoverages(database))));
    }

    @Override
    public AccountId person(String handle) {
        return tx(database -> People.person(database, handle));
    }

    @Override
    public ActId act() {
        return People.FOUNDING;
    }

    @Test
    void keepsWhatIsClosedClosed() {
        AccountId leaver = person("leaver");
        AccountId other = person("other-leaver");
        MembershipId id = new MembershipId(Ids.next(JOINED));
        members(ports -> {
            ports.memberships().open(Membership.joining(id, leaver, FIVE_A_MONTH, JOINED));
            Membership open = ports.memberships().lock(id).orElseThrow();
            return ports.memberships().save(open.closed(Closure.resigned(JOINED.plusSeconds(1))));
        });
        for (String change : List.of(
                "closed_at = null, closed_by = null",
                "closed_at = closed_at + interval '1 day'",
                "closed_by = 'expiry'",
                "account = '" + other + "'",
                "joined_at = joined_at - interval '1 day'")) {
            assertThatThrownBy(() -> run(
                            database -> database.run("update membership set " + change + " where id = ?", id.value())))
                    .as(change)
                    .hasStackTraceContaining("keeps its person, its beginning and its end");
        }
        assertThatThrownBy(() -> run(database -> database.run("delete from membership where id = ?", id.value())))
                .hasStackTraceContaining("append-only");
        run(database -> database.run("update membership set listed = true where id = ?", id.value()));
    }

    @Test
    void opensOneMembershipHoweverManyTryAtOnce() throws Exception {
        AccountId eager = person("eager");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Callable<Boolean> join = () -> {
            try {
                return members(ports -> {
                    MembershipId id = new MembershipId(Ids.next(JOINED));
                    ports.memberships().open(Membership.joining(id, eager, FIVE_A_MONTH, JOINED));
                    return true;
                });
            } catch (Refused refused) {
                return false;
            }
        };
        long opened = 0;
        for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(16, join))) {
            opened += done.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(opened).isOne();
    }
}
