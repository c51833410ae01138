package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer, to be told as often as it is asked for.
 *
 * @param isForErrorPage whether the container is to say it, by the page it has for that
 * @param headers without those that say how long the body is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of these, or changes the bytes
record Captured(int status, boolean isForErrorPage, Map<String, List<String>> headers, byte[] body)
        implements Flights.Outcome {

    /** What went well; anything else may be about the one who asked. */
    @Override
    public boolean isForAll() {
        return status == HttpServletResponse.SC_OK && !isForErrorPage;
    }

    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForErrorPage) {
            response.sendError(status);
            return;
        }
        headers.forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        boolean isKnown = isForAll() && isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (isKnown || status == HttpServletResponse.SC_NOT_MODIFIED) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setStatus(status);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(@Nullable String ifNoneMatch) {
        String tag = headers.getOrDefault(HttpHeaders.ETAG, List.of("")).get(0);
        return !tag.isEmpty() && Tags.known(ifNoneMatch, tag.substring(1, tag.length() - 1));
    }
}
