/** Adopting, amending and reading the charter. */
@NullMarked
package coop.rochdale.charter.workflow;

import org.jspecify.annotations.NullMarked;
