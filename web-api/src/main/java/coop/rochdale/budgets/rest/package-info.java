/** The co-op's money over HTTP: what is free, and what is spent. */
@NullMarked
package coop.rochdale.budgets.rest;

import org.jspecify.annotations.NullMarked;
