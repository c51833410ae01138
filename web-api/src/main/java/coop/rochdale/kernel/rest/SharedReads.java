package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Schema;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers many who ask the same at once, and whom nobody has signed in, with what one of them is answered: at a deadline
 * thousands read one proposal, see {@link Flights}; and looks again only if the answer may have changed since, see
 * {@link KeptAnswers}. Who has the answer already is told so with 304. Stands before addresses whose answers depend on the
 * path, the query, the kind and the language asked for, and on nothing else of the request.
 */
public class SharedReads implements Filter {

    private final Flights<Asked, Captured> flights = new Flights<>();
    private final KeptAnswers<Asked> kept = new KeptAnswers<>();

    @Inject
    private Schema schema;

    /** All that the answer depends on beside the database. */
    private record Asked(String path, @Nullable String query, List<String> kinds, List<String> languages) {

        static Asked of(HttpServletRequest request) {
            return new Asked(
                    request.getRequestURI(),
                    request.getQueryString(),
                    all(request, HttpHeaders.ACCEPT),
                    all(request, HttpHeaders.ACCEPT_LANGUAGE));
        }

        private static List<String> all(HttpServletRequest request, String header) {
            return Collections.list(request.getHeaders(header));
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        Optional<Captured> answer = isShareable(asked) ? answer(asked, response, chain) : Optional.empty();
        if (answer.isPresent()) {
            answer.get().tell(asked, (HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isShareable(HttpServletRequest asked) {
        return asked.getMethod().equals("GET") && asked.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private Optional<Captured> answer(HttpServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Asked key = Asked.of(asked);
        return flights.join(
                key,
                isShared -> isShared || kept.holds(key)
                        ? known(key, asked, response, chain)
                        : look(asked, response, chain));
    }

    private Captured known(Asked key, HttpServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String moment;
        try {
            moment = schema.moment();
        } catch (RuntimeException trouble) {
            Capture capture = new Capture((HttpServletResponse) response);
            ErrorPage.write(asked, capture, Diagnosis.of(trouble));
            return capture.end();
        }
        return kept.at(moment, key, () -> look(new Whole(asked), response, chain));
    }

    private static Captured look(HttpServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Capture capture = new Capture((HttpServletResponse) response);
        chain.doFilter(asked, capture);
        return capture.end();
    }

    /** Asked for what stands there, whatever the caller has of it. */
    private static final class Whole extends HttpServletRequestWrapper {

        Whole(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isCondition(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !isCondition(name))
                    .toList());
        }

        private static boolean isCondition(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH);
        }
    }
}
