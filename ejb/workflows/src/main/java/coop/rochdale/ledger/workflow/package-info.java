/** Reading the books, and summing them up. */
@NullMarked
package coop.rochdale.ledger.workflow;

import org.jspecify.annotations.NullMarked;
