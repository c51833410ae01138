package coop.rochdale.kernel.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says of answers that were told in the reader's language which one that is. */
@Provider
@Translated
public class Translation implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // A problem has said so itself; a remembered answer is in the language it was first given in.
        boolean first = !response.getHeaders().containsKey(StoredAnswer.REPLAYED);
        if (response.getStatus() < 300 && first) {
            Tongue tongue = Tongue.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, tongue.locale().getLanguage());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
