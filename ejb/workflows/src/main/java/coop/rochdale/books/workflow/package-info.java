/** Completing and correcting the books. */
@NullMarked
package coop.rochdale.books.workflow;

import org.jspecify.annotations.NullMarked;
