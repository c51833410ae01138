/** The founder's place on PostgreSQL. */
@NullMarked
package coop.rochdale.founding.jpa;

import org.jspecify.annotations.NullMarked;
