package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.payroll.workflow.AttestHours;
import coop.rochdale.payroll.workflow.CorrectHours;
import coop.rochdale.payroll.workflow.LogHours;
import coop.rochdale.payroll.workflow.WithdrawHours;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What those who are paid by the hour say they worked, and what others say of it. */
final class Shifts {

    private static final long MINUTES_AN_HOUR = 60;

    private Shifts() {}

    static List<WorkedHours> all(Coop coop) {
        return coop.look(() -> coop.hours.stream()
                .map(id -> coop.use(HoursLog.class).find(id).orElseThrow())
                .toList());
    }

    static String log(Coop coop, Dice dice) {
        List<EmploymentView> jobs = Work.employments(coop);
        List<EmploymentView> hourly = jobs.stream()
                .filter(job -> job.salary().per() == Salary.Per.HOUR)
                .toList();
        EmploymentView job = dice.mostly(hourly, jobs, 8).orElseThrow();
        Actor worker = dice.chance(95) ? new Actor(job.employment().account()) : People.someone(coop, dice);
        LocalDate today = coop.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Stint stint = new Stint("Bakes.", today.minusDays(dice.of(0, 0, 1, 7, 40)), dice.of(60, 60, 90, 240, 15, 7));
        List<WorkedHoursId> logged = new ArrayList<>();
        Coop.Reply reply = coop.ask(worker, () -> {
            logged.add(coop.use(LogHours.class)
                    .run(worker, new LogHours.Request(job.employment().id(), stint))
                    .id());
            return "logged";
        });
        if (reply.ok()) {
            coop.hours.add(logged.get(logged.size() - 1));
        }
        return "%s worked %d minutes in position %d on %s: %s"
                .formatted(
                        People.name(coop, worker),
                        stint.minutes(),
                        Work.ids(coop).indexOf(job.employment().position()),
                        stint.day(),
                        reply);
    }

    static String attest(Coop coop, Dice dice) {
        return with(coop, dice, Stint.State.LOGGED, hours -> {
            Actor other = People.voter(coop, dice);
            Coop.Reply reply = coop.ask(
                    other,
                    () -> coop.use(AttestHours.class)
                            .run(other, hours.id())
                            .state()
                            .word());
            if (reply.ok()) {
                Truth.hold("nobody attests their own hours", !other.account().equals(hours.worker()));
                foreseen(coop, hours);
            }
            return People.name(coop, other) + " attests them: " + reply;
        });
    }

    /** What was just attested is, together with the rest of its month, no more than the position foresees. */
    private static void foreseen(Coop coop, WorkedHours attested) {
        YearMonth month = YearMonth.from(attested.stint().day());
        long minutes = all(coop).stream()
                .filter(hours -> hours.employment().equals(attested.employment())
                        && YearMonth.from(hours.stint().day()).equals(month)
                        && hours.state() == Stint.State.ATTESTED)
                .mapToLong(hours -> hours.stint().minutes())
                .sum();
        int hours = Work.employments(coop).stream()
                .filter(job -> job.employment().id().equals(attested.employment()))
                .map(job -> coop.look(() -> coop.use(Positions.class)
                        .salaryOn(job.employment().position(), attested.stint().day())))
                .flatMap(salary -> salary.hours().stream())
                .findFirst()
                .orElse(0);
        Truth.hold("nobody works more hours than the position foresees", minutes <= hours * MINUTES_AN_HOUR);
    }

    static String end(Coop coop, Dice dice) {
        if (dice.chance(30)) {
            return with(coop, dice, Stint.State.LOGGED, hours -> {
                Actor worker = dice.chance(80) ? new Actor(hours.worker()) : People.someone(coop, dice);
                return People.name(coop, worker) + " takes them back: "
                        + coop.ask(
                                worker,
                                () -> coop.use(WithdrawHours.class)
                                        .run(worker, hours.id())
                                        .state()
                                        .word());
            });
        }
        return with(coop, dice, Stint.State.ATTESTED, hours -> {
            Actor treasurer = People.treasurer(coop, dice);
            return People.name(coop, treasurer) + " corrects them: "
                    + coop.ask(
                            treasurer,
                            () -> coop.use(CorrectHours.class)
                                    .run(treasurer, hours.id(), "It was not so.")
                                    .state()
                                    .word());
        });
    }

    /** Mostly about some in that state, sometimes about any. */
    private static String with(Coop coop, Dice dice, Stint.State state, Function<WorkedHours, String> about) {
        List<WorkedHours> all = all(coop);
        List<WorkedHours> fitting =
                all.stream().filter(hours -> hours.state() == state).toList();
        Optional<WorkedHours> chosen = dice.mostly(fitting, all, 10);
        return chosen.map(hours -> "hours %d of %s: %s"
                        .formatted(coop.hours.indexOf(hours.id()), coop.name(hours.worker()), about.apply(hours)))
                .orElse("nobody is paid by the hour");
    }
}
