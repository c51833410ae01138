package coop.rochdale.kernel;

/** What sort of no an answer is; each adapter knows one form for each. */
public enum RefusalKind {
    /** The request cannot be read at all. */
    MALFORMED,
    /** Nobody is signed in, or the proof is wrong. */
    UNAUTHENTICATED,
    /** Signed in, but this is not theirs to do. */
    FORBIDDEN,
    /** There is no such thing, or not for these eyes. */
    NOT_FOUND,
    /** The state of things does not allow it now. */
    CONFLICT,
    /** The caller decided on an older version. */
    STALE,
    /** A rule of the co-op or of the format is broken. */
    RULE,
    /** The caller must say which version they decided on. */
    PRECONDITION,
    /** Too often; later it will do. */
    TOO_MANY,
    /** The server cannot at the moment. */
    UNAVAILABLE
}
