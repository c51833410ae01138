/** Accounts, sessions, and the keys that sign access tokens. */
@NullMarked
package coop.rochdale.accounts.rest;

import org.jspecify.annotations.NullMarked;
