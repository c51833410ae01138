/** The books on PostgreSQL. */
@NullMarked
package coop.rochdale.ledger.jpa;

import org.jspecify.annotations.NullMarked;
