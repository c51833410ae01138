/** The charter and the acts on PostgreSQL. */
@NullMarked
package coop.rochdale.charter.jpa;

import org.jspecify.annotations.NullMarked;
