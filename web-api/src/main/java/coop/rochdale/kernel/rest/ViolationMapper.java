package coop.rochdale.kernel.rest;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/** Jersey brings a mapper of its own for exactly this exception, and it writes HTML; so do we, and send it on. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    private Providers providers;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
