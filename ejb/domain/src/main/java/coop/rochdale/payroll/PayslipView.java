package coop.rochdale.payroll;

import coop.rochdale.positions.PositionId;
import java.time.Instant;

/** A payslip as its worker sees it. */
public record PayslipView(Payslip payslip, long number, PositionId position, String title, Instant issuedAt) {}
