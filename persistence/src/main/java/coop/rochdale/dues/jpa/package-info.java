/** Invoices and payments on PostgreSQL. */
@NullMarked
package coop.rochdale.dues.jpa;

import org.jspecify.annotations.NullMarked;
