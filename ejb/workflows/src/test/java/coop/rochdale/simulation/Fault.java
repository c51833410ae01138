package coop.rochdale.simulation;

/** What goes wrong while a request is on its way. */
public enum Fault {
    NONE,
    /** The server dies in the middle of the request's transaction; the client asks again with the same key. */
    DIES_HALFWAY,
    /** The server dies just before the request's transaction commits; the client asks again with the same key. */
    DIES_BEFORE_COMMIT,
    /** It dies once that has committed, before the answer is sent; the client asks again with the same key. */
    DIES_AFTER_COMMIT,
    /** The client got its answer and asks again with the same key all the same. */
    ASKED_TWICE,
    /** The client uses the key for something else afterwards. */
    KEY_REUSED
}
