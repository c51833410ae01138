/** Money that banks and other providers report, over HTTP. */
@NullMarked
package coop.rochdale.providers.rest;

import org.jspecify.annotations.NullMarked;
