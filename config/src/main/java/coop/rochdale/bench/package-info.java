/**
 * Measures Rochdale beside what bounds it, on this machine and in one run: ballots beside the same SQL in pgbench, reads
 * beside an empty resource with one query on the same server, rolls and seals beside the bare statements, a start beside
 * that of an empty application. Ratios are what counts; the absolute figures are the machine's.
 */
@NullMarked
package coop.rochdale.bench;

import org.jspecify.annotations.NullMarked;
