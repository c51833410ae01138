package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever a resource throws into a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final String DIAGNOSIS = "coop.rochdale.problem";

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = diagnosis(thrown);
        Tongue tongue = Tongue.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String instance = uri.getRequestUri().getRawPath();
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json(tongue, instance))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        problem.headers(tongue).forEach(answer::header);
        Diagnosis.find(thrown, WebApplicationException.class)
                .map(web -> web.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, allow));
        return answer.build();
    }

    /** One for each request: the container may ask several times before it settles, and an incident is logged once. */
    private Problem diagnosis(Throwable thrown) {
        if (request.getAttribute(DIAGNOSIS) instanceof Problem known) {
            return known;
        }
        Problem problem = Diagnosis.of(thrown);
        request.setAttribute(DIAGNOSIS, problem);
        return problem;
    }
}
