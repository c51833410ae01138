package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** No address with U+0000 or half a character gets any further, wherever that stands in it. */
@Provider
@PreMatching
public class StorableAddress implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!Texts.storable(uri.getPath())) {
            throw new NotFoundException();
        }
        uri.getQueryParameters().forEach((name, values) -> {
            if (!Texts.storable(name) || !values.stream().allMatch(Texts::storable)) {
                throw new BadRequestException(Refused.because(
                        CommonRefusal.MALFORMED_REQUEST, "a query parameter holds U+0000 or half a character."));
            }
        });
    }
}
