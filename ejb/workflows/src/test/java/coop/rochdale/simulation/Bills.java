package coop.rochdale.simulation;

import coop.rochdale.dues.GrantedWaiver;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people want to be law; some of it cannot be. */
final class Bills {

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("voting.period", List.of("PT1H", "P1D", "P7D", "P1M")),
            Map.entry("deliberation.period", List.of("PT0S", "P1D", "P3D")),
            Map.entry("deliberation.expiry", List.of("PT1H", "P2D", "P30D")),
            Map.entry("proposals.seconds", List.of("0", "1", "2")),
            Map.entry("proposals.open-limit", List.of("1", "3", "10", "0")),
            Map.entry("franchise.dual-members", List.of("worker", "both")),
            Map.entry("ballots.secrecy", List.of("secret", "open")),
            Map.entry("threshold.base", List.of("cast", "roll")),
            Map.entry("threshold.simple", List.of("1/2", "3/5", "1/3")),
            Map.entry("threshold.override", List.of("1/2", "2/3", "3/4")),
            Map.entry("floor.consumer.yes-share", List.of("0/1", "1/10", "1/2")),
            Map.entry("floor.worker.yes-share", List.of("0/1", "1/4")),
            Map.entry("dues.grace", List.of("PT0S", "P30D", "P1M")),
            Map.entry("dues.expiry", List.of("PT1S", "P7D", "P180D", "P6M")),
            Map.entry("dues.waiver", List.of("PT1S", "P1M", "P180D")),
            Map.entry("waiver.mode", List.of("self-declared", "by-treasury", "by-vote")),
            Map.entry("expenses.approvals", List.of("1", "2")),
            Map.entry("reserve.floor", List.of("0.00", "5.00")),
            Map.entry("enactment.expiry", List.of("PT1S", "P30D")),
            Map.entry("labour.rate", List.of("0.00", "4.00", "15.00")),
            Map.entry("labour.cap", List.of("5.00", "20.00", "60.00")),
            Map.entry("payroll.day", List.of("1", "15", "28", "29")),
            Map.entry("dues.lead", List.of("PT0S", "P7D", "P20D")),
            Map.entry("dues.notice", List.of("PT0S", "P14D", "P2M")),
            Map.entry("dues.minimum", List.of("0.00", "4.99", "7.50", "-1.00")));

    private static final List<String> CLAUSES =
            VALUES.keySet().stream().sorted().toList();

    private Bills() {}

    static List<Measure> measures(Coop coop, Dice dice) {
        List<Measure> measures = new ArrayList<>();
        int count = dice.of(1, 1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            measures.add(measure(coop, dice));
        }
        return measures;
    }

    private static Measure measure(Coop coop, Dice dice) {
        List<PositionView> positions = Work.positions(coop);
        PositionView position = dice.of(positions).orElseThrow();
        Optional<ApplicationView> applicant = applicant(coop, positions, dice);
        if (applicant.isPresent() && dice.chance(50)) {
            return appoint(applicant.get(), coop, dice);
        }
        return switch (dice.below(12)) {
            case 9 -> budget(coop, dice);
            case 10 ->
                dice.of(Outlays.expenses(coop))
                        .map(expense -> measure(
                                "approve-expense",
                                Map.of("expense", expense.id().toString())))
                        .orElseGet(() -> budget(coop, dice));
            case 11 ->
                measure(
                        "donate",
                        Map.of("recipient", "The food bank", "amount", money(dice.of("1.00", "15.00", "0.00"))));
            case 0, 1 -> create(dice);
            case 2 -> amend(dice);
            case 3 -> budget(coop, dice);
            case 4 -> dismiss(coop, dice);
            case 5 ->
                measure(
                        "change-salary",
                        Map.of("position", id(position), "salary", salary(dice), "from", day(coop, dice)));
            case 6 ->
                positions.size() > 1 || dice.chance(10)
                        ? measure("remove-position", Map.of("position", id(position)))
                        : create(dice);
            case 7 -> dice.chance(50) ? expel(coop, dice) : waive(coop, dice);
            default ->
                dice.chance(50)
                        ? measure("resolution", Map.of())
                        : measure(
                                "set-fee",
                                Map.of("minimum", money(dice.of("1.00", "4.99", "6.00")), "from", day(coop, dice)));
        };
    }

    /** Mostly somebody for whom there is a seat. */
    private static Optional<ApplicationView> applicant(Coop coop, List<PositionView> positions, Dice dice) {
        List<ApplicationView> all = Work.openApplications(coop);
        List<ApplicationView> seated = all.stream()
                .filter(view -> positions.stream()
                        .anyMatch(position -> position.position()
                                        .id()
                                        .equals(view.application().position())
                                && position.filled() < position.position().job().seats()))
                .toList();
        return dice.of(dice.chance(10) ? all : seated);
    }

    private static Measure create(Dice dice) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "Baker");
        fields.put("description", "Bakes the bread.");
        fields.put("seats", BigDecimal.valueOf(dice.of(1, 1, 2, 3)));
        fields.put("salary", salary(dice));
        fields.put("powers", dice.chance(40) ? List.of("treasury") : List.of());
        fields.put("noticePeriod", dice.of("PT0S", "P7D", "P30D", "P1M"));
        if (dice.chance(30)) {
            fields.put("term", dice.of("P1M", "P1Y"));
        }
        return measure("create-position", fields);
    }

    private static Measure appoint(ApplicationView applicant, Coop coop, Dice dice) {
        return measure(
                "appoint",
                Map.of(
                        "position", applicant.application().position().toString(),
                        "account", applicant.application().account().toString(),
                        "start", dice.chance(70) ? "2026-01-01" : day(coop, dice)));
    }

    private static Measure amend(Dice dice) {
        String clause = dice.of(CLAUSES).orElseThrow();
        return measure(
                "amend-charter",
                Map.of("clause", clause, "value", dice.of(VALUES.get(clause)).orElseThrow()));
    }

    private static Measure dismiss(Coop coop, Dice dice) {
        List<EmploymentView> jobs = Work.employments(coop);
        EmploymentView job = dice.of(jobs).orElseThrow();
        return jobs.size() == 1 && dice.chance(90)
                ? create(dice)
                : measure("dismiss", Map.of("employment", job.employment().id().toString(), "reason", "It is over."));
    }

    private static Measure budget(Coop coop, Dice dice) {
        return measure(
                "set-budget",
                Map.of(
                        "category",
                        dice.of(Outlays.CATEGORIES).orElseThrow(),
                        "amount",
                        money(dice.of("0.00", "3.00", "6.00", "40.00")),
                        "from",
                        dice.chance(70) ? today(coop).toString() : day(coop, dice),
                        "to",
                        dice.chance(80)
                                ? today(coop).plusDays(dice.of(60, 200, 400)).toString()
                                : day(coop, dice)));
    }

    private static Measure expel(Coop coop, Dice dice) {
        return dice.of(coop.memberships)
                .map(membership ->
                        measure("expel", Map.of("membership", membership.toString(), "reason", "We had to.")))
                .orElseGet(() -> measure("resolution", Map.of()));
    }

    private static Measure waive(Coop coop, Dice dice) {
        return dice.of(coop.waiverRequests)
                .map(request -> measure(GrantedWaiver.KIND, Map.of("request", request.toString())))
                .orElseGet(() -> amend(dice));
    }

    private static String day(Coop coop, Dice dice) {
        return today(coop).plusDays(dice.of(0, 1, 10, 40)).toString();
    }

    private static LocalDate today(Coop coop) {
        return coop.now().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<String, Object> salary(Dice dice) {
        String amount = dice.of("1.20", "3.10", "0.00", "0.31", "10.00");
        return dice.chance(50)
                ? Map.of("amount", amount, "currency", "USD", "per", "month")
                : Map.of(
                        "amount", amount, "currency", "USD", "per", "hour", "hours", BigDecimal.valueOf(dice.of(2, 5)));
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private static String id(PositionView position) {
        return position.position().id().toString();
    }

    private static Measure measure(String kind, Map<String, Object> fields) {
        return new Measure(kind, new Payload(fields));
    }
}
