/** Memberships over HTTP. */
@NullMarked
package coop.rochdale.members.rest;

import org.jspecify.annotations.NullMarked;
