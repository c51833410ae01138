/** What must hold of corrections. */
@NullMarked
package coop.rochdale.books.jpa;

import org.jspecify.annotations.NullMarked;
