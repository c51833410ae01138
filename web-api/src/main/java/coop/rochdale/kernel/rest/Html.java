package coop.rochdale.kernel.rest;

/** Text inside HTML. */
public final class Html {

    private Html() {}

    /** So that a browser shows these very characters, between tags and in quoted attributes alike. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
