package coop.rochdale.kernel.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;

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
        problem.headers(tongue, headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .forEach(answer::header);
        Diagnosis.find(thrown, WebApplicationException.class)
                .map(web -> web.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, withHead(allow)));
        return answer.build();
    }

    /** JAX-RS answers HEAD wherever it answers GET, but does not say so. */
    static String withHead(String allow) {
        List<String> methods = Arrays.asList(allow.split("\\s*,\\s*"));
        return methods.contains(HttpMethod.GET) && !methods.contains(HttpMethod.HEAD)
                ? allow + ", " + HttpMethod.HEAD
                : allow;
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
