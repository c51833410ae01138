/** Payroll over HTTP. */
@NullMarked
package coop.rochdale.payroll.rest;

import org.jspecify.annotations.NullMarked;
