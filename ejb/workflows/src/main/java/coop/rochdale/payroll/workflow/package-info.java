/** Saying what is owed for work, and paying it. */
@NullMarked
package coop.rochdale.payroll.workflow;

import org.jspecify.annotations.NullMarked;
