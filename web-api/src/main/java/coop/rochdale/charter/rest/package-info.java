/** The charter, as it is, was and will be. */
@NullMarked
package coop.rochdale.charter.rest;

import org.jspecify.annotations.NullMarked;
