/** The ballot boxes on PostgreSQL: one statement to cast, row locks between the last ballot and the seal. */
@NullMarked
package coop.rochdale.ballots.jpa;

import org.jspecify.annotations.NullMarked;
