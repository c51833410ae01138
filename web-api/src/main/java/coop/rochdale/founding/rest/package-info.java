/** Where the founder proves to be the founder. */
@NullMarked
package coop.rochdale.founding.rest;

import org.jspecify.annotations.NullMarked;
