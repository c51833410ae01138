package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.time.YearMonth;

/** What arrived in a month, and from how many people; not fit for publication before small groups are hidden. */
public record MonthlyIncome(YearMonth month, Money amount, long payers) {}
