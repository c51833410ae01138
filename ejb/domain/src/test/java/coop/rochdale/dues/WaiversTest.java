package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.Standing;
import coop.rochdale.members.Waiver;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaiversTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-10-29T00:00:00Z");

    @Test
    void areDeclaredByMembersThemselvesUnlessTheCharterGivesThatToOthers() {
        assertThat(toDeclaring(Standing.LAPSED, "self-declared")).isEmpty();
        assertThat(toDeclaring(Standing.LAPSED, "by-treasury")).containsExactly(DuesRefusal.WAIVER_BY_TREASURY);
        assertThat(toDeclaring(Standing.ENDED, "by-treasury"))
                .containsExactly(MembershipRefusal.ENDED, DuesRefusal.WAIVER_BY_TREASURY);
        assertThat(toDeclaring(Standing.LAPSED, "by-vote")).as("a request").isEmpty();
        assertThat(toDeclaring(Standing.ENDED, "by-vote")).containsExactly(MembershipRefusal.ENDED);
    }

    @Test
    void areGrantedByLawOnlyWhereTheCharterSaysSoAndToWhoeverStillWaits() {
        assertThat(toVoting(true, Standing.LAPSED, "by-vote")).isEmpty();
        assertThat(toVoting(false, Standing.LAPSED, "by-vote")).containsExactly(DuesRefusal.WAIVER_REQUEST_CLOSED);
        assertThat(toVoting(true, Standing.ENDED, "by-vote"))
                .as("it does not tell that somebody left")
                .containsExactly(DuesRefusal.WAIVER_REQUEST_CLOSED);
        assertThat(toVoting(true, Standing.GRACE, "by-treasury")).containsExactly(DuesRefusal.WAIVER_NOT_BY_VOTE);
    }

    @Test
    void areGrantedByTheTreasuryOnlyWhereTheCharterSaysSo() {
        assertThat(toGranting(Standing.GRACE, "by-treasury")).isEmpty();
        assertThat(toGranting(Standing.ENDED, "by-treasury")).containsExactly(DuesRefusal.MEMBERSHIP_ENDED);
        assertThat(toGranting(Standing.ENDED, "self-declared"))
                .containsExactly(DuesRefusal.WAIVER_NOT_BY_TREASURY, DuesRefusal.MEMBERSHIP_ENDED);
    }

    @Test
    void lastAsLongAsTheCharterSaysAndToTheEndOfThatDay() {
        Terms terms = terms("self-declared");
        assertThat(Waivers.declared(Coverage.none(), terms, NOW)).contains(new Waiver(NOW, UNTIL));
    }

    @Test
    void addNothingToOneThatLastsAsLong() {
        Terms terms = terms("self-declared");
        Waiver asLong = new Waiver(NOW.minusSeconds(1), UNTIL);
        Waiver shorter = new Waiver(NOW.minusSeconds(1), UNTIL.minusNanos(1_000));
        Waiver over = new Waiver(NOW.minusSeconds(9), NOW);
        Waiver later = new Waiver(NOW.plusSeconds(1), UNTIL.plusSeconds(1));
        assertThat(Waivers.declared(holding(asLong), terms, NOW)).isEmpty();
        assertThat(Waivers.declared(holding(shorter, asLong), terms, NOW)).isEmpty();
        assertThat(Waivers.declared(holding(shorter), terms, NOW)).isPresent();
        assertThat(Waivers.declared(holding(over), terms, NOW)).isPresent();
        assertThat(Waivers.declared(holding(later), terms, NOW)).isPresent();
    }

    private static Coverage holding(Waiver... waivers) {
        return new Coverage(List.of(), List.of(waivers));
    }

    private static List<Refusal> toDeclaring(Standing standing, String mode) {
        return refusals(Waivers.objections(Optional.of(standing), terms(mode)));
    }

    private static List<Refusal> toVoting(boolean isOpen, Standing standing, String mode) {
        WaiverRequest request = new WaiverRequest(WaiverRequestId.fresh(), new MembershipId(new UUID(0, 1)), isOpen);
        return Waivers.objectionsToVoting(request, standing, terms(mode)).stream()
                .map(Objection::refusal)
                .toList();
    }

    private static List<Refusal> toGranting(Standing standing, String mode) {
        return refusals(Waivers.objectionsToGranting(standing, terms(mode)));
    }

    private static List<Refusal> refusals(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }

    private static Terms terms(String mode) {
        return Terms.initial(Currency.getInstance("USD"), Map.of(Clause.WAIVER_MODE, mode));
    }
}
