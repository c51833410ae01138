/** Accounts, credentials and sessions on PostgreSQL. */
@NullMarked
package coop.rochdale.accounts.jpa;

import org.jspecify.annotations.NullMarked;
