package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.employment;
import static coop.rochdale.positions.Samples.position;
import static coop.rochdale.positions.Samples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A baker's position with two seats, one of them taken, and laws that would change who works there. */
class RosterTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant NOTICED = Span.ofDays(30).after(NOW);

    private final Position position = position(baker(2));
    private final Employment begun = employment(position, 1, someone(), NOW.minusSeconds(60));
    private final Roster roster = new Roster(position, List.of(begun), List.of());
    private final AccountId ben = someone();

    @Test
    void whoIsAppointedTakesTheSeatThatIsFree() {
        Employment hired = after(appointing(ben, "2026-03-05")).employments().get(1);

        assertThat(hired.account()).isEqualTo(ben);
        assertThat(hired.seat()).isEqualTo(2);
        assertThat(hired.startsAt()).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(hired.notice()).isEqualTo(Span.ofDays(30));
    }

    @Test
    void nobodyIsAppointedWhereTheLawCouldNot() {
        Measure first = appointing(ben, "2026-03-05");

        assertThat(after(appointing(begun.account(), "2026-03-05"))).isEqualTo(roster);
        assertThat(after(first, appointing(someone(), "2026-04-01")).employments())
                .hasSize(2);
        assertThat(after(first, appointing(ben, "2026-04-01")).employments()).hasSize(2);
        assertThat(after(removing(position), first).employments()).hasSize(1);
    }

    @Test
    void aDismissalMakesRoomFromTheEndOfTheNoticeOn() {
        Measure dismissal = new Measure(
                "dismiss", new Payload(Map.of("employment", begun.id().toString(), "reason", "Late.")));
        Roster full = after(dismissal, appointing(ben, "2026-03-05"), appointing(someone(), "2026-04-01"));

        assertThat(full.employments()).hasSize(3);
        assertThat(full.employments().get(0).ending()).map(Ending::at).contains(NOTICED);
        assertThat(full.employments().get(2).seat()).isEqualTo(1);
    }

    @Test
    void aRemovalClosesItAndEndsAllEmployments() {
        Roster removed = after(removing(position));

        assertThat(removed.position().isOpen()).isFalse();
        assertThat(removed.employments()).allMatch(employment -> employment.endsBy(NOTICED));
        assertThat(after(removing(position), raising("9.00"))).isEqualTo(removed);
        assertThat(after(removing(position), removing(position))).isEqualTo(removed);
    }

    @Test
    void keepsTheChangesOfItsSalaryInTheirOrder() {
        assertThat(after(raising("9.00"), raising("8.00")).changes())
                .extracting(change -> change.salary().amount().amount())
                .containsExactly("9.00", "8.00");
    }

    @Test
    void whatIsOfAnotherPositionOrCannotBeReadChangesNothing() {
        Roster other = new Roster(position(baker(1)), List.of(), List.of());
        List<Measure> measures = List.of(
                appointing(ben, "2026-03-05"),
                raising("9.00"),
                removing(position),
                new Measure("appoint", Payload.empty()),
                new Measure("change-salary", Payload.empty()),
                new Measure("resolution", Payload.empty()));

        assertThat(other.after(measures, NOW, USD)).isEqualTo(other);
    }

    private Roster after(Measure... measures) {
        return roster.after(List.of(measures), NOW, USD);
    }

    private Measure appointing(AccountId account, String start) {
        return new Measure(
                "appoint",
                new Payload(
                        Map.of("position", position.id().toString(), "account", account.toString(), "start", start)));
    }

    private Measure raising(String amount) {
        Map<String, Object> salary = Map.of("amount", amount, "currency", "USD", "per", "month");
        return new Measure(
                "change-salary",
                new Payload(Map.of("position", position.id().toString(), "salary", salary, "from", "2026-03-05")));
    }

    private static Measure removing(Position position) {
        return new Measure(
                "remove-position", new Payload(Map.of("position", position.id().toString())));
    }
}
