/** Votes over HTTP: ballots, tallies, rolls, and the pass rule for anybody to ask. */
@NullMarked
package coop.rochdale.ballots.rest;

import org.jspecify.annotations.NullMarked;
