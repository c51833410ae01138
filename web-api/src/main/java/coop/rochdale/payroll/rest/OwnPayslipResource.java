package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.workflow.ListOwnPayslips;
import coop.rochdale.payroll.workflow.ShowOwnPayslip;
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

/** The caller's own payslips, and nobody else's. */
@Path("/me/payslips")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class OwnPayslipResource {

    @Inject
    private Caller caller;

    @Inject
    private ListOwnPayslips listOwnPayslips;

    @Inject
    private ShowOwnPayslip showOwnPayslip;

    @GET
    @RolesAllowed("account")
    @Operation(summary = "The caller's payslips, newest first")
    public PageJson<PayslipJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listOwnPayslips.run(caller.actor(), page.wish()), PayslipJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Operation(summary = "One of the caller's payslips")
    public PayslipJson show(@PathParam("id") UUID id) {
        return PayslipJson.of(showOwnPayslip.run(caller.actor(), new PayslipId(id)));
    }
}
