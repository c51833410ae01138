package coop.rochdale.kernel.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where the container sends what went wrong before or outside JAX-RS, so that it, too, is a problem document. */
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable cause) {
            write(request, response, Diagnosis.of(cause));
        } else if (status instanceof Integer code && code == HttpServletResponse.SC_FORBIDDEN) {
            // Who is signed in matters to resources only; files refuse to be written.
            write(request, response, Problem.of(HttpProblem.METHOD));
        } else if (status instanceof Integer code && code >= 400) {
            write(request, response, Diagnosis.ofStatus(code, new IllegalStateException("status " + code)));
        } else {
            // Somebody asked for this page itself.
            write(request, response, Problem.of(HttpProblem.NO_SUCH_PATH));
        }
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Tongue tongue = Tongue.preferred(request.getHeader("Accept-Language"));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.addHeader("Vary", "Accept-Language");
        problem.headers(tongue).forEach(response::setHeader);
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED && request.getHeader("Authorization") != null) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"rochdale\", error=\"invalid_token\"");
        }
        response.getOutputStream().write(problem.json(tongue, path(request)));
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI());
    }
}
