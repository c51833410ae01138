/** Acts over HTTP. */
@NullMarked
package coop.rochdale.enactment.rest;

import org.jspecify.annotations.NullMarked;
