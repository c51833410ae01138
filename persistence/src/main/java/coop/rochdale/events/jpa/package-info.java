/** The event funnel and the memory of answers on PostgreSQL. */
@NullMarked
package coop.rochdale.events.jpa;

import org.jspecify.annotations.NullMarked;
