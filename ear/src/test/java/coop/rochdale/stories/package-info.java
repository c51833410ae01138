/**
 * Stories told over HTTP to a running server: one server and one database for all of them, started by the launcher as
 * anybody would start it. Every story brings its own people, so that stories do not know of each other.
 */
@NullMarked
package coop.rochdale.stories;

import org.jspecify.annotations.NullMarked;
