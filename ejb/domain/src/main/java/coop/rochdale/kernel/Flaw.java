package coop.rochdale.kernel;

/** One field that is wrong: an RFC 6901 pointer into what was sent, and a sentence that says what it must be. */
public record Flaw(String pointer, String detail) {

    public Flaw under(String prefix) {
        return new Flaw(prefix + pointer, detail);
    }

    /** The pointer to a field of the object that {@code path} points to. */
    static String pointer(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
