/** What people do with proposals, and what the clock brings about. */
@NullMarked
package coop.rochdale.proposals.workflow;

import org.jspecify.annotations.NullMarked;
