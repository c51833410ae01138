package coop.rochdale.kernel.rest;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * What every request passes, and every error page of those that never reached a filter: browsers are told what to keep to,
 * other people's frontends are let in, and nobody asks too often. One filter for all three, since what the container does
 * around a filter costs several times what each of them does.
 */
public class Entrance implements Filter {

    @Inject
    private Cors cors;

    @Inject
    private RateLimit limit;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        SecurityHeaders.tell((HttpServletResponse) response);
        Optional<HttpServletResponse> open = cors.open(asked, (HttpServletResponse) response);
        if (open.isPresent() && limit.admits(asked, open.get())) {
            chain.doFilter(request, open.get());
        }
    }
}
