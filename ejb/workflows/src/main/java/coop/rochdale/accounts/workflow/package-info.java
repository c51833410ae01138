/** Opening accounts, signing in, staying signed in, signing out. */
@NullMarked
package coop.rochdale.accounts.workflow;

import org.jspecify.annotations.NullMarked;
