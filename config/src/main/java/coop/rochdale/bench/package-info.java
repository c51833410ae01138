/**
 * Measures Rochdale beside what bounds it, on this machine and in one run: ballots and payments beside the same SQL in
 * pgbench, reads beside an empty resource with one query on the same server, rolls, seals and billing runs beside the bare
 * statements, exports beside a bare cursor, a start beside that of an empty application. Ratios are what counts; the
 * absolute figures are the machine's.
 */
@NullMarked
package coop.rochdale.bench;

import org.jspecify.annotations.NullMarked;
