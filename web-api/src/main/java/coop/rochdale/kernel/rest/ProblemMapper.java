package coop.rochdale.kernel.rest;

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

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        Problem problem = Diagnosis.of(thrown);
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
}
