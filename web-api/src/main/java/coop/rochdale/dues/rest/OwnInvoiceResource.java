package coop.rochdale.dues.rest;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.workflow.ListInvoices;
import coop.rochdale.dues.workflow.ShowInvoice;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own invoices, and nobody else's. */
@Path("/me/invoices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dues")
public class OwnInvoiceResource {

    @Inject
    private Caller caller;

    @Inject
    private ListInvoices listInvoices;

    @Inject
    private ShowInvoice showInvoice;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "The caller's invoices, newest first")
    public PageJson<InvoiceJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listInvoices.run(caller.actor(), page.wish()), InvoiceJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(summary = "One of the caller's invoices")
    public InvoiceJson show(@PathParam("id") UUID id) {
        return InvoiceJson.of(showInvoice.run(caller.actor(), new InvoiceId(id)));
    }
}
