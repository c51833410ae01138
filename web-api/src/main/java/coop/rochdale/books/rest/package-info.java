/** Checks over HTTP; corrections stand with the ledger. */
@NullMarked
package coop.rochdale.books.rest;

import org.jspecify.annotations.NullMarked;
