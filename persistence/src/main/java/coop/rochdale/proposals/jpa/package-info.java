/** Proposals, their revisions, seconds and comments on PostgreSQL. */
@NullMarked
package coop.rochdale.proposals.jpa;

import org.jspecify.annotations.NullMarked;
