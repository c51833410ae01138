/** Payslips and payroll runs on PostgreSQL. */
@NullMarked
package coop.rochdale.payroll.jpa;

import org.jspecify.annotations.NullMarked;
