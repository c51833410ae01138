/** Carries out what passed, through the handlers that the owners of each kind of measure registered. */
@NullMarked
package coop.rochdale.enactment.workflow;

import org.jspecify.annotations.NullMarked;
