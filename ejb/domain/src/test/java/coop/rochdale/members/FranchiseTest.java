package coop.rochdale.members;

import static coop.rochdale.members.Body.CONSUMER;
import static coop.rochdale.members.Body.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FranchiseTest {

    @Test
    void letsDualMembersVoteAsWorkersOnlyUnlessTheCharterSaysBoth() {
        assertThat(Franchise.of(Set.of(CONSUMER, WORKER), false)).containsExactly(WORKER);
        assertThat(Franchise.of(Set.of(CONSUMER, WORKER), true)).containsExactlyInAnyOrder(CONSUMER, WORKER);
    }

    @Test
    void leavesEverybodyElseTheirOneBody() {
        for (boolean both : new boolean[] {true, false}) {
            assertThat(Franchise.of(Set.of(CONSUMER), both)).containsExactly(CONSUMER);
            assertThat(Franchise.of(Set.of(WORKER), both)).containsExactly(WORKER);
            assertThat(Franchise.of(Set.of(), both)).isEmpty();
        }
    }
}
