/** The books over HTTP. */
@NullMarked
package coop.rochdale.ledger.rest;

import org.jspecify.annotations.NullMarked;
