/** Invoices, payments and waivers over HTTP. */
@NullMarked
package coop.rochdale.dues.rest;

import org.jspecify.annotations.NullMarked;
