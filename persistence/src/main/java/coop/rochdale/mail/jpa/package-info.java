/** Letters on PostgreSQL. */
@NullMarked
package coop.rochdale.mail.jpa;

import org.jspecify.annotations.NullMarked;
