package coop.rochdale.kernel.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What lies outside the API is there to be read: pages, the contract, problems, keys, health. Says so to every other method,
 * and says what caches may keep where the page itself says nothing.
 */
public class ReadOnly implements Filter {

    static final String ALLOW = "GET, HEAD, OPTIONS";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String FILES = "default";

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (asked.getServletPath().equals("/" + Api.PATH)) {
            chain.doFilter(request, response);
        } else if (isReading(asked)) {
            answer.setHeader("Cache-Control", isFile(asked) ? "public, max-age=300" : "no-store");
            chain.doFilter(request, response);
        } else if (!isFile(asked) && FILES.equals(asked.getHttpServletMapping().getServletName())) {
            ErrorPage.write(asked, answer, Problem.of(HttpProblem.NO_SUCH_PATH));
        } else if (asked.getMethod().equals("OPTIONS")) {
            answer.setHeader("Allow", ALLOW);
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            ErrorPage.write(asked, answer, Problem.of(HttpProblem.METHOD));
        }
    }

    private static boolean isFile(HttpServletRequest request) throws IOException {
        String path = request.getServletPath();
        // The start page is a servlet at no path at all, which is no name of a file.
        return !path.isEmpty() && request.getServletContext().getResource(path) != null;
    }
}
