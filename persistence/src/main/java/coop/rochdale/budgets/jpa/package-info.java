/** What acts promised, and what was spent of it. */
@NullMarked
package coop.rochdale.budgets.jpa;

import org.jspecify.annotations.NullMarked;
