package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.time.YearMonth;

/**
 * The money that settled dues in a month, less what went back, and of how many people; what work settled brings none. Not fit
 * for publication before small groups are hidden.
 */
public record MonthlyIncome(YearMonth month, Money amount, long payers) {}
