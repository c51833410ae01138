/** Acts on memberships. */
@NullMarked
package coop.rochdale.members.workflow;

import org.jspecify.annotations.NullMarked;
