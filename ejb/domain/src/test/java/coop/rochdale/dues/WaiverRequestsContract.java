package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.ActId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What whatever keeps requests for waivers must keep to. */
public interface WaiverRequestsContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Does the work in a transaction of its own. */
    <T> T requests(Function<WaiverRequests, T> work);

    /** Somebody's who joined at noon, under this handle. */
    MembershipId member(String handle);

    /** An act there is. */
    ActId act();

    @Test
    default void keepsAnOpenRequestUntilAnActGrantsIt() {
        MembershipId member = member("asks");
        WaiverRequestId id = WaiverRequestId.fresh();
        assertThat(this.<Optional<WaiverRequest>>requests(port -> port.find(id)))
                .isEmpty();
        does(port -> port.file(id, member, NOON));
        assertThat(this.<Optional<WaiverRequest>>requests(port -> port.find(id)))
                .contains(new WaiverRequest(id, member, true));
        assertThat(this.<Optional<WaiverRequestId>>requests(port -> port.openOf(member)))
                .contains(id);
        does(port -> port.grant(id, act(), NOON));
        assertThat(this.<Optional<WaiverRequest>>requests(port -> port.find(id)))
                .contains(new WaiverRequest(id, member, false));
        assertThat(this.<Optional<WaiverRequestId>>requests(port -> port.openOf(member)))
                .isEmpty();
    }

    @Test
    default void keepsOneOpenRequestOfAMembership() {
        MembershipId member = member("asks-twice");
        WaiverRequestId first = WaiverRequestId.fresh();
        does(port -> port.file(first, member, NOON));
        assertThatThrownBy(() -> does(port -> port.file(WaiverRequestId.fresh(), member, NOON)))
                .isNotNull();
        does(port -> port.grant(first, act(), NOON));
        WaiverRequestId second = WaiverRequestId.fresh();
        does(port -> port.file(second, member, NOON));
        assertThat(this.<Optional<WaiverRequestId>>requests(port -> port.openOf(member)))
                .contains(second);
    }

    private void does(Consumer<WaiverRequests> work) {
        requests(port -> {
            work.accept(port);
            return true;
        });
    }
}
