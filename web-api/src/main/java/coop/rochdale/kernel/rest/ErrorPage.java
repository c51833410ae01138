package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
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
            write(request, response, forbidden(request));
        } else if (status instanceof Integer code && code >= 400) {
            write(request, response, Diagnosis.ofStatus(code, new IllegalStateException("status " + code)));
        } else {
            // Somebody asked for this page itself.
            write(request, response, Problem.of(HttpProblem.NO_SUCH_PATH));
        }
    }

    /** The container guards what is read outside the API; it refuses before it has looked at the method. */
    private static Problem forbidden(HttpServletRequest request) {
        if (!ReadOnly.isReading(request)) {
            return Problem.of(HttpProblem.METHOD);
        }
        // A token that is no good never comes this far.
        boolean signedIn = Problem.isToken(request.getHeader("Authorization"));
        return signedIn ? Problem.of(HttpProblem.ROLE_MISSING) : Problem.of(Refused.because(CommonRefusal.SIGN_IN));
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Tongue tongue = Tongue.preferred(request.getHeader("Accept-Language"));
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.addHeader("Vary", "Accept-Language");
        problem.headers(tongue, request.getHeader("Authorization")).forEach(response::setHeader);
        if (problem.status() == HttpServletResponse.SC_METHOD_NOT_ALLOWED && !response.containsHeader("Allow")) {
            response.setHeader("Allow", ReadOnly.ALLOW);
        }
        byte[] json = problem.json(tongue, path(request));
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse(request.getRequestURI());
    }
}
