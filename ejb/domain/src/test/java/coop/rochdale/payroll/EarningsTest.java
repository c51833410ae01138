package coop.rochdale.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Samples;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EarningsTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final String ALWAYS = "2000-01-01";

    private final TreeMap<LocalDate, Salary> salaries = new TreeMap<>();
    private final List<Payslip> payslips = new ArrayList<>();
    private final List<WorkedHours> hours = new ArrayList<>();

    @Test
    void aWholeMonthIsTheSalaryHoweverManyDaysItHas() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-01-01T00:00:00Z");
        assertThat(say(baker, "2026-01")).containsExactly("2026-01 3100.00");
        assertThat(say(baker, "2026-02")).containsExactly("2026-02 3100.00");
        assertThat(say(baker, "2026-03")).containsExactly("2026-03 3100.00");
    }

    @Test
    void beginningAndEndingInMidMonthIsPaidByTheDay() {
        pays(ALWAYS, "3100.00");
        assertThat(say(from("2026-03-11T15:00:00Z"), "2026-03")).containsExactly("2026-03 2100.00");
        Employment leaving = from("2026-02-01T00:00:00Z").resigned(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(due(leaving, "2026-03")).containsExactly("2026-02 3100.00", "2026-03 1000.00");
        Employment atNoon = from("2026-03-01T00:00:00Z").resigned(Instant.parse("2026-03-11T12:00:00Z"));
        assertThat(due(atNoon, "2026-03")).containsExactly("2026-03 1100.00");
    }

    @Test
    void aRaiseCountsFromItsDay() {
        pays(ALWAYS, "3100.00");
        pays("2026-03-11", "6200.00");
        assertThat(say(from("2026-03-01T00:00:00Z"), "2026-03")).containsExactly("2026-03 5200.00");
    }

    @Test
    void roundsOnceHalfToTheEvenOne() {
        // Half a month of 0.01, 0.03 and 0.05: 0.005, 0.015 and 0.025.
        for (Map.Entry<String, String> half :
                Map.of("0.03", "0.02", "0.05", "0.02").entrySet()) {
            salaries.clear();
            pays(ALWAYS, half.getKey());
            assertThat(due(from("2026-02-15T00:00:00Z"), "2026-02")).containsExactly("2026-02 " + half.getValue());
        }
        salaries.clear();
        pays(ALWAYS, "0.01");
        assertThat(due(from("2026-02-15T00:00:00Z"), "2026-02")).isEmpty();
    }

    @Test
    void aMonthHasOnePayslipForEver() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-03-01T00:00:00Z");
        say(baker, "2026-03");
        assertThat(due(baker, "2026-03")).isEmpty();
        assertThat(due(baker, "2026-02")).isEmpty();
        assertThat(due(from("2026-04-01T00:00:00Z"), "2026-03")).isEmpty();
    }

    @Test
    void whatChangedAfterThePayslipIsPutRightByTheNextOne() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-03-01T00:00:00Z");
        say(baker, "2026-03");
        pays("2026-03-30", "6200.00");
        assertThat(say(baker, "2026-04")).containsExactly("2026-03 200.00", "2026-04 6200.00");
        pays("2026-04-29", "3000.00");
        assertThat(say(baker, "2026-05")).containsExactly("2026-04 -213.33", "2026-05 3000.00");
    }

    @Test
    void whoLeavesAfterThePayslipGivesNothingBack() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-03-01T00:00:00Z");
        say(baker, "2026-03");
        Employment left = baker.resigned(Instant.parse("2026-03-30T00:00:00Z"));
        assertThat(due(left, "2026-04")).isEmpty();
        assertThat(unsaid(left, "2026-03-31T00:00:00Z")).isEqualTo("0.00");
    }

    @Test
    void monthsWithoutARunAreMadeUpFor() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-01-31T20:00:00Z");
        assertThat(say(baker, "2026-03")).containsExactly("2026-01 100.00", "2026-02 3100.00", "2026-03 3100.00");
    }

    @Test
    void workLowersFreeFundsFromItsFirstDayAndOnlyOnce() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-03-01T00:00:00Z");
        // Thirty days of notice, the day on which it would be over, and the days before.
        assertThat(unsaid(baker, "2026-03-01T00:00:00Z")).isEqualTo("3100.00");
        assertThat(unsaid(baker, "2026-03-02T00:00:00Z")).isEqualTo("3203.33");
        assertThat(unsaid(baker, "2026-03-28T00:00:00Z")).isEqualTo("5890.00");
        say(baker, "2026-03");
        assertThat(unsaid(baker, "2026-03-28T00:00:00Z")).isEqualTo("2790.00");
        assertThat(unsaid(from("2026-06-01T00:00:00Z"), "2026-03-01T00:00:00Z")).isEqualTo("0.00");
    }

    @Test
    void whoIsHiredWithoutNoticeIsOwedThatDayFromItsFirstInstant() {
        pays(ALWAYS, "3100.00");
        Employment baker = from("2026-03-11T15:00:00Z", Span.parse("PT0S"));
        assertThat(unsaid(baker, "2026-03-11T14:59:59.999999Z")).isEqualTo("0.00");
        assertThat(unsaid(baker, "2026-03-11T15:00:00Z")).isEqualTo("100.00");
        assertThat(unsaid(baker, "2026-03-11T23:59:59.999999Z")).isEqualTo("100.00");
        assertThat(unsaid(baker, "2026-03-12T00:00:00Z")).isEqualTo("200.00");
        Employment atOnce = baker.resigned(Instant.parse("2026-03-11T15:00:00Z"));
        assertThat(unsaid(atOnce, "2026-03-11T15:00:00Z")).isEqualTo("0.00");
        Employment later = baker.resigned(Instant.parse("2026-03-11T15:00:00.000001Z"));
        assertThat(unsaid(later, "2026-03-11T15:00:00Z")).isEqualTo("100.00");
    }

    @Test
    void nothingIsBoundAMomentLaterThatWasFreeAtTheHiring() {
        pays(ALWAYS, "3100.00");
        for (String notice : List.of("PT0S", "PT36H", "P7D", "P1M")) {
            for (String start : List.of("2026-03-11T00:00:00Z", "2026-03-11T12:00:00Z", "2026-01-31T00:00:00Z")) {
                Employment baker = from(start, Span.parse(notice));
                Instant later = Instant.parse(start).plusNanos(1_000);
                assertThat(unsaid(baker, start))
                        .as("at %s with notice %s", start, notice)
                        .isEqualTo(unsaid(baker, later.toString()))
                        .isNotEqualTo("0.00");
            }
        }
    }

    @Test
    void anHourlySalaryReservesTheHoursItExpects() {
        salaries.put(LocalDate.parse(ALWAYS), Samples.hourly("20.00", 155));
        Employment baker = from("2026-03-01T00:00:00Z");
        assertThat(unsaid(baker, "2026-03-01T00:00:00Z")).isEqualTo("3100.00");
        assertThat(due(baker, "2026-03")).isEmpty();
    }

    @Test
    void hoursThatWaitForAnothersWordAreReservedUpToWhatIsForeseen() {
        salaries.put(LocalDate.parse(ALWAYS), Samples.hourly("20.00", 10));
        Employment baker = from("2026-03-01T00:00:00Z");
        String now = "2026-04-01T00:00:00Z";
        // April and the first of May, at ten hours a month.
        assertThat(unsaid(baker, now)).isEqualTo("206.45");
        String before = unsaid(baker, "2026-03-02T09:00:00Z");
        worked(baker, "2026-03-02", 90, false);
        assertThat(unsaid(baker, "2026-03-02T09:00:00Z")).isEqualTo(before);
        assertThat(unsaid(baker, now)).isEqualTo("236.45");
        worked(baker, "2026-03-03", 300, true);
        assertThat(unsaid(baker, now)).isEqualTo("336.45");
        worked(baker, "2026-03-04", 300, false);
        assertThat(unsaid(baker, now)).isEqualTo("406.45");
        worked(baker, "2026-03-05", 600, true);
        assertThat(unsaid(baker, now)).isEqualTo("506.45");
    }

    @Test
    void attestedHoursArePaidWheneverTheyAreAttested() {
        salaries.put(LocalDate.parse(ALWAYS), Samples.hourly("20.00", 155));
        salaries.put(LocalDate.parse("2026-03-15"), Samples.hourly("30.00", 155));
        Employment baker = from("2026-03-01T00:00:00Z");
        worked(baker, "2026-03-02", 90, true);
        worked(baker, "2026-03-15", 15, true);
        worked(baker, "2026-03-16", 600, false);
        assertThat(say(baker, "2026-03")).containsExactly("2026-03 37.50");
        worked(baker, "2026-04-01", 60, true);
        assertThat(say(baker, "2026-04")).containsExactly("2026-04 30.00");
        worked(baker, "2026-03-31", 60, true);
        WorkedHours wrong = hours.remove(0);
        hours.add(new WorkedHours(
                wrong.id(),
                wrong.employment(),
                wrong.worker(),
                wrong.stint(),
                wrong.loggedAt(),
                wrong.attestation(),
                Optional.of(new WorkedHours.Ended(Samples.NOW, Optional.of("Not so.")))));
        worked(baker, "2026-05-01", 60, true);
        assertThat(say(baker, "2026-05")).containsExactly("2026-05 30.00");
        hours.remove(hours.size() - 1);
        assertThat(due(baker, "2026-06")).isEmpty();
    }

    @Test
    void nobodyAttestsTheirOwnHoursNorMoreThanAreForeseen() {
        salaries.put(LocalDate.parse(ALWAYS), Samples.hourly("20.00", 10));
        Employment baker = from("2026-03-01T00:00:00Z");
        worked(baker, "2026-03-02", 90, false);
        WorkedHours logged = hours.get(0);
        WorkedHours.Room room = new WorkedHours.Room(Samples.hourly("20.00", 10), 510);
        assertThat(logged.toAttesting(Samples.someone(), true, room)).isEmpty();
        assertThat(logged.toAttesting(baker.account(), true, room)).hasSize(1);
        assertThat(logged.toAttesting(Samples.someone(), false, room)).hasSize(1);
        assertThat(logged.toAttesting(Samples.someone(), true, new WorkedHours.Room(room.salary(), 511)))
                .hasSize(1);
        assertThat(logged.toAttesting(Samples.someone(), true, new WorkedHours.Room(Samples.monthly("20.00"), 0)))
                .hasSize(1);
    }

    private void worked(Employment employment, String day, int minutes, boolean attested) {
        hours.add(new WorkedHours(
                new WorkedHoursId(java.util.UUID.randomUUID()),
                employment.id(),
                employment.account(),
                new Stint("Baked.", LocalDate.parse(day), minutes),
                Samples.NOW,
                attested ? Optional.of(new WorkedHours.Attestation(Samples.someone(), Samples.NOW)) : Optional.empty(),
                Optional.empty()));
    }

    private void pays(String from, String monthly) {
        salaries.put(LocalDate.parse(from), Samples.monthly(monthly));
    }

    private static Employment from(String start) {
        return from(start, Span.ofDays(30));
    }

    private static Employment from(String start, Span notice) {
        JobDescription job = new JobDescription("Baker", "Bakes.", 1, Set.of(), notice, Optional.empty());
        return Samples.employment(Samples.position(job), 1, Samples.someone(), Instant.parse(start));
    }

    private List<String> say(Employment employment, String month) {
        List<Payslip.Line> lines = earnings(employment).due(YearMonth.parse(month));
        if (!lines.isEmpty()) {
            AccountId worker = employment.account();
            PayslipId id = new PayslipId(worker.value());
            payslips.add(new Payslip(id, employment.id(), worker, YearMonth.parse(month), lines));
        }
        return text(lines);
    }

    private List<String> due(Employment employment, String month) {
        return text(earnings(employment).due(YearMonth.parse(month)));
    }

    private String unsaid(Employment employment, String now) {
        return earnings(employment).unsaid(Instant.parse(now)).amount();
    }

    private Earnings earnings(Employment employment) {
        List<Payslip> before = payslips.stream()
                .filter(payslip -> payslip.employment().equals(employment.id()))
                .toList();
        return new Earnings(employment, day -> salaries.floorEntry(day).getValue(), hours, before, USD);
    }

    private static List<String> text(List<Payslip.Line> lines) {
        return lines.stream()
                .map(line -> line.month() + " " + line.amount().amount())
                .toList();
    }
}
