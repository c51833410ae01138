package coop.rochdale.providers.rest;

import coop.rochdale.providers.workflow.KoFi;
import coop.rochdale.providers.workflow.ReceiveNotice;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Ko-fi sends its forms. */
@Path("/payments/providers/ko-fi")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class KoFiResource {

    @Inject
    private KoFi koFi;

    @Inject
    private ReceiveNotice receiveNotice;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(
            summary = "Hear of a payment through Ko-fi, which proves by its token that it is one",
            description = "Name this address to Ko-fi as its webhook. A message that names an invoice by its reference"
                    + " is that member's payment; so is what comes from somebody whose earlier payment the treasury"
                    + " assigned. Anything else waits in `/payments/unmatched`.")
    public HeardJson hear(InputStream form) {
        receiveNotice.run(new ReceiveNotice.Request(koFi, form, Map.of()));
        return new HeardJson(true);
    }
}
