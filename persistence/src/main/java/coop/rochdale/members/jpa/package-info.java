/** Memberships, what covers them, and the bodies and rolls that follow on PostgreSQL. */
@NullMarked
package coop.rochdale.members.jpa;

import org.jspecify.annotations.NullMarked;
