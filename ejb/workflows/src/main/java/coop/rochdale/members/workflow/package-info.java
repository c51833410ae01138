/** Acts on memberships, and who is listed. */
@NullMarked
package coop.rochdale.members.workflow;

import org.jspecify.annotations.NullMarked;
