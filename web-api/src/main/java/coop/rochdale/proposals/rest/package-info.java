/** Proposals over HTTP: drafts, deliberation, revisions, comments, and what anybody may do about them. */
@NullMarked
package coop.rochdale.proposals.rest;

import org.jspecify.annotations.NullMarked;
