package coop.rochdale.members;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectionsTest {

    @ParameterizedTest
    @EnumSource
    void letsOnlyThoseJoinWhoAreNotMembersOrNoLonger(Standing standing) {
        assertThat(refusals(Objections.toJoining(Optional.of(standing))))
                .isEqualTo(standing == Standing.ENDED ? List.of() : List.of(MembershipRefusal.ALREADY_MEMBER));
    }

    @ParameterizedTest
    @EnumSource
    void letsMembersActUntilTheirMembershipEnds(Standing standing) {
        assertThat(refusals(Objections.toActingAsMember(Optional.of(standing))))
                .isEqualTo(standing == Standing.ENDED ? List.of(MembershipRefusal.ENDED) : List.of());
    }

    @Test
    void tellsWhoNeverWasAMember() {
        assertThat(Objections.toJoining(Optional.empty())).isEmpty();
        assertThat(refusals(Objections.toActingAsMember(Optional.empty())))
                .containsExactly(MembershipRefusal.NOT_A_MEMBER);
    }

    private static List<Refusal> refusals(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }
}
