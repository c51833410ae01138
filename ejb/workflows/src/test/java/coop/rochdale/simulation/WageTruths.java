package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Stint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of payslips, and of the wages they say. */
final class WageTruths {

    private static final int MINUTES_AN_HOUR = 60;

    private WageTruths() {}

    /** @param booked the balance of each account, by its name */
    static void hold(Coop coop, Map<String, Long> booked) {
        Set<List<Object>> months = new HashSet<>();
        long said = 0;
        long paid = 0;
        for (PayslipView view : payslips(coop)) {
            Payslip payslip = view.payslip();
            Truth.hold(
                    "one payslip for an employment and a month",
                    months.add(List.of(payslip.employment(), payslip.month())));
            Truth.hold(
                    "a payslip says what it said at first",
                    coop.witness.said(payslip.id(), payslip.lines().toString()));
            Truth.hold("nobody is paid more than is owed", !view.owed().isNegative());
            said += payslip.gross().amountMinor();
            paid += view.paid().amountMinor();
        }
        Truth.hold(
                "wages owed are payslips that are not paid",
                -booked.getOrDefault(LedgerAccount.WAGES_OWED.name(), 0L),
                said - paid);
        Truth.hold("payslips are what wages cost", booked.getOrDefault(LedgerAccount.WAGES.name(), 0L), said);
        Truth.hold("payslips are paid what was recorded", paid, coop.witness.wagesMinor());
    }

    private static List<PayslipView> payslips(Coop coop) {
        List<PayslipView> all = new ArrayList<>();
        for (Actor person : coop.people) {
            all.addAll(Pages.all(wish -> coop.use(PayslipQueries.class).of(person.account(), wish)));
        }
        return all;
    }

    /** After a run for a month: who has a payslip of it was told all that was earned by then, and nobody is left out. */
    static void said(Coop coop, YearMonth month) {
        coop.look(() -> {
            List<PayslipView> all = payslips(coop);
            List<WorkedHours> hours = Shifts.all(coop);
            for (EmploymentView view : Work.employments(coop)) {
                said(coop, view.employment(), month, new Known(all, hours));
            }
            return true;
        });
    }

    private record Known(List<PayslipView> payslips, List<WorkedHours> hours) {

        List<Payslip> of(EmploymentId employment) {
            return payslips.stream()
                    .map(PayslipView::payslip)
                    .filter(payslip -> payslip.employment().equals(employment))
                    .toList();
        }
    }

    private static void said(Coop coop, Employment job, YearMonth upTo, Known known) {
        List<Payslip> payslips = known.of(job.id());
        Optional<YearMonth> latest = payslips.stream().map(Payslip::month).max(YearMonth::compareTo);
        if (latest.filter(month -> !month.isBefore(upTo)).isPresent() && !saidNow(coop, payslips, upTo)) {
            // Somebody ran it before; what came since waits for the next one.
            return;
        }
        BigInteger open = BigInteger.ZERO;
        YearMonth first = YearMonth.from(day(job.startsAt()));
        for (YearMonth month = first; !month.isAfter(upTo); month = month.plusMonths(1)) {
            BigInteger earned = earned(coop, job, month, known.hours());
            long said = lines(payslips, month);
            if (latest.equals(Optional.of(upTo))) {
                Truth.hold("payslips say what was earned in " + month, BigInteger.valueOf(said), earned);
            }
            open = open.add(earned).subtract(BigInteger.valueOf(said));
        }
        Truth.hold("nobody who earned something is left without a payslip", open.signum() <= 0);
    }

    private static boolean saidNow(Coop coop, List<Payslip> payslips, YearMonth month) {
        return payslips.stream()
                .filter(payslip -> payslip.month().equals(month))
                .anyMatch(payslip -> coop.witness.isNew(payslip.id()));
    }

    private static long lines(List<Payslip> payslips, YearMonth month) {
        return payslips.stream()
                .flatMap(payslip -> payslip.lines().stream())
                .filter(line -> line.month().equals(month))
                .map(Payslip.Line::amount)
                .mapToLong(Money::amountMinor)
                .sum();
    }

    /** Day by day and shift by shift, rounded once. */
    private static BigInteger earned(Coop coop, Employment job, YearMonth month, List<WorkedHours> hours) {
        BigDecimal parts = BigDecimal.ZERO;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            if (works(job, day)) {
                Salary salary = coop.use(Positions.class).salaryOn(job.position(), day);
                long factor = salary.per() == Salary.Per.MONTH
                        ? MINUTES_AN_HOUR
                        : minutes(job, day, hours) * month.lengthOfMonth();
                parts = parts.add(
                        BigDecimal.valueOf(salary.amount().amountMinor()).multiply(BigDecimal.valueOf(factor)));
            }
        }
        BigDecimal whole = BigDecimal.valueOf((long) MINUTES_AN_HOUR * month.lengthOfMonth());
        return parts.divide(whole, 0, RoundingMode.HALF_EVEN).toBigIntegerExact();
    }

    private static long minutes(Employment job, LocalDate day, List<WorkedHours> hours) {
        return hours.stream()
                .filter(worked -> worked.employment().equals(job.id())
                        && worked.stint().day().equals(day)
                        && worked.state() == Stint.State.ATTESTED)
                .mapToLong(worked -> worked.stint().minutes())
                .sum();
    }

    private static boolean works(Employment job, LocalDate day) {
        boolean begun = !day(job.startsAt()).isAfter(day);
        boolean over = job.ending()
                .filter(ending ->
                        !ending.at().isAfter(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                                || !ending.at().isAfter(job.startsAt()))
                .isPresent();
        return begun && !over;
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
