/**
 * What the server says before the application is asked: a request that is no HTTP, or names nothing that could be looked
 * up, gets a problem document, too. Payara Micro takes this jar as a library of its own; the application does not see it.
 */
@NullMarked
package coop.rochdale.edge;

import org.jspecify.annotations.NullMarked;
