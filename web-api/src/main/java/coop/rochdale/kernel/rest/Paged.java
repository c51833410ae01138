package coop.rochdale.kernel.rest;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of something, whatever else it says; a Link header to the next page is added to it. */
public interface Paged {

    /** The cursor of the next page; null if this is the last one. */
    @Nullable
    String next();
}
