package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.workflow.DropTransfers;
import coop.rochdale.payroll.workflow.ExecuteTransfers;
import coop.rochdale.payroll.workflow.ListTransfers;
import coop.rochdale.payroll.workflow.ShowTransfers;
import coop.rochdale.payroll.workflow.WriteTransfers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files for the bank, by which the treasury pays wages. */
@Path("/payslips/transfers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class WageTransferResource {

    @Inject
    private Caller caller;

    @Inject
    private WriteTransfers writeTransfers;

    @Inject
    private ListTransfers listTransfers;

    @Inject
    private ShowTransfers showTransfers;

    @Inject
    private DropTransfers dropTransfers;

    @Inject
    private ExecuteTransfers executeTransfers;

    /** When the bank is to pay. */
    @Schema(name = "NewTransfers")
    public record NewTransfers(
            @Schema(description = "From today until 60 days from now; today if it is left out.") @Nullable
            LocalDate on) {}

    /** What the bank did not carry out. */
    @Schema(name = "NewDrop")
    public record NewDrop(
            @Schema(description = "The transfer of this payslip alone; all of the file if it is left out.") @Nullable
            UUID payslip) {}

    /** What the bank carried out. */
    @Schema(name = "NewTransferExecution", description = "A file of transfers, as the bank carried it out.")
    public record NewExecution(
            @Size(max = 280, message = "Write the bank's reference, 1 to 140 characters.")
            @Schema(
                    description = "What the bank calls it; each payment of the file is recorded with it.",
                    example = "2026-02-28/9",
                    maxLength = 140)
            String reference,

            @Schema(description = "The day the money left, in UTC; neither before a payslip's month nor in the future.")
            LocalDate paidOn) {}

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Write a file for the bank that pays what is owed (power treasury)",
            description =
                    "A transfer for each payslip of which something is owed, whose worker named an account, and that is in no"
                            + " other file; the oldest first, 9,999 at most. It pays nothing by itself: get it, take it to the bank, and"
                            + " record its execution once the bank made the payments.")
    @APIResponse(
            responseCode = "201",
            description = "What the file holds; its address gives it.",
            content = @Content(schema = @Schema(implementation = TransferFileJson.class)))
    public Response write(NewTransfers wish) {
        TransferFile file = writeTransfers.run(caller.actor(), Optional.ofNullable(wish.on()));
        return Answers.created("/payslips/transfers/" + file.id(), TransferFileJson.of(file));
    }

    @GET
    @RolesAllowed("account")
    @Operation(
            summary = "The files for the bank, newest first (power treasury)",
            description = "To look at them is a use of the power, and as such a public event.")
    public PageJson<TransferFileJson> list(@BeanParam PageQuery page) {
        return Answers.pageJson(listTransfers.run(caller.actor(), page.wish()), TransferFileJson::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("account")
    @Produces(MediaType.APPLICATION_XML)
    @Refuses(RefusalKind.NOT_FOUND)
    @Operation(
            summary = "A file for the bank (power treasury)",
            description =
                    "ISO 20022, pain.001.001.09; the same letter by letter whenever it is asked for, and of the same"
                            + " name, which a bank takes once. To look at it is a use of the power, and as such a public event.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response show(@PathParam("id") UUID id) {
        TransferFileId file = new TransferFileId(id);
        byte[] content = showTransfers.run(caller.actor(), file).getBytes(StandardCharsets.UTF_8);
        return Response.ok(content, MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"wages-" + file.name() + ".xml\"")
                .build();
    }

    @POST
    @Path("/{id}/drop")
    @RolesAllowed("account")
    @Operation(
            summary = "Say that the bank did not carry transfers out (power treasury)",
            description =
                    "The whole file, or the transfer of one payslip. What is still owed of it is in the next file; so make"
                            + " sure that the bank will not pay it after all.")
    public TransferFileJson drop(@PathParam("id") UUID id, NewDrop drop) {
        Optional<PayslipId> payslip = Optional.ofNullable(drop.payslip()).map(PayslipId::new);
        return TransferFileJson.of(dropTransfers.run(caller.actor(), new TransferFileId(id), payslip));
    }

    @POST
    @Path("/{id}/execution")
    @RolesAllowed("account")
    @Operation(
            summary = "Record that the bank carried a file out (power treasury)",
            description =
                    "Once for a file: records a payment of each transfer that was not dropped; say before which ones the bank"
                            + " did not carry out. What was recorded by hand meanwhile is left out, and named in the answer.")
    public TransferFileJson.ExecutionJson execute(@PathParam("id") UUID id, NewExecution execution) {
        BankTransfer said = new BankTransfer(execution.reference(), execution.paidOn());
        return TransferFileJson.ExecutionJson.of(
                executeTransfers.run(caller.actor(), new ExecuteTransfers.Request(new TransferFileId(id), said)));
    }
}
