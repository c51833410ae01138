/** The acts of the co-op, read beside the proposals they came from. */
@NullMarked
package coop.rochdale.enactment.jpa;

import org.jspecify.annotations.NullMarked;
