/** What can be done with votes: open, cast, seal, read, and ask what would pass. */
@NullMarked
package coop.rochdale.ballots.workflow;

import org.jspecify.annotations.NullMarked;
