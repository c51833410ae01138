/** What every adapter to the database rests on. */
@NullMarked
package coop.rochdale.kernel.jpa;

import org.jspecify.annotations.NullMarked;
