/** What happened, over HTTP. */
@NullMarked
package coop.rochdale.events.rest;

import org.jspecify.annotations.NullMarked;
