package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A text outside the API on its way out. */
final class Document {

    private Document() {}

    /** Sends it with a strong ETag; 304 to whoever has it already. */
    static void answer(HttpServletRequest request, HttpServletResponse response, String mediaType, byte[] text)
            throws IOException {
        String tag = Tags.hash(text);
        response.setHeader("ETag", "\"" + tag + "\"");
        if (Tags.known(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(mediaType);
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
