/** Arrivals and imports on PostgreSQL. */
@NullMarked
package coop.rochdale.providers.jpa;

import org.jspecify.annotations.NullMarked;
