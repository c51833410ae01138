/** What every resource rests on. */
@NullMarked
package coop.rochdale.kernel.rest;

import org.jspecify.annotations.NullMarked;
