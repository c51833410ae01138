package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.positions.EmploymentId;
import java.time.YearMonth;
import java.util.List;

/**
 * What an employment earned in a month, and what earlier months were said too little or too much (rules R2 and R3).
 *
 * @param lines at least one, by month, none of a later month than its own; together more than nothing
 */
public record Payslip(PayslipId id, EmploymentId employment, AccountId worker, YearMonth month, List<Line> lines) {

    public Payslip {
        lines = List.copyOf(lines);
        if (lines.stream().anyMatch(line -> line.month().isAfter(month))
                || !sum(lines).isPositive()) {
            throw new IllegalArgumentException("a payslip adds up to more than nothing, and knows no later month");
        }
    }

    /** What was earned in a month and not said yet; less than nothing where too much was said. */
    public record Line(YearMonth month, Money amount) {}

    public Money gross() {
        return sum(lines);
    }

    /** Whether these lines make a payslip. */
    static boolean isDue(List<Line> lines) {
        return !lines.isEmpty() && sum(lines).isPositive();
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(Money::plus).orElseThrow();
    }
}
