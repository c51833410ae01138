package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.time.LocalDate;

/** A salary, the first day it applies to, and the act that set it. */
public record SalaryEntry(Salary salary, LocalDate from, ActId act) {}
