/** Reading the books. */
@NullMarked
package coop.rochdale.ledger.workflow;

import org.jspecify.annotations.NullMarked;
