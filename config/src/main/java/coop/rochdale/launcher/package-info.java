/** Starts a database and a server, tells where they are, and stops them. */
@NullMarked
package coop.rochdale.launcher;

import org.jspecify.annotations.NullMarked;
