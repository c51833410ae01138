package coop.rochdale.simulation;

/** The server dies here. An error, so that nobody who catches exceptions survives it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the server died", null, false, false);
    }
}
