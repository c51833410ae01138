package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.Refuses;
import coop.rochdale.payroll.workflow.ForgetBankAccount;
import coop.rochdale.payroll.workflow.NameBankAccount;
import coop.rochdale.payroll.workflow.ShowBankAccount;
import coop.rochdale.providers.BankAccount;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the caller wants to be paid. */
@Path("/me/bank-account")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payroll")
public class OwnBankAccountResource {

    @Inject
    private Caller caller;

    @Inject
    private ShowBankAccount showBankAccount;

    @Inject
    private NameBankAccount nameBankAccount;

    @Inject
    private ForgetBankAccount forgetBankAccount;

    /** An account at a bank. */
    @Schema(name = "BankAccount")
    public record BankAccountJson(
            @Size(max = 140, message = "Write the holder of the account in 1 to 70 characters.")
            @Schema(description = "Whose account it is.", example = "Ada Baker", maxLength = 70)
            String holder,

            @Size(max = 68, message = "Write an IBAN.")
            @Schema(
                    description = "Its check digits are right; blanks do not matter.",
                    example = "DE75 5121 0800 1245 1261 99")
            String iban,

            @Size(max = 22, message = "A BIC has 8 or 11 letters and digits.")
            @Schema(description = "Only where the bank asks for it.", example = "SOGEDEFF")
            @Nullable
            String bic) {

        static BankAccountJson of(BankAccount account) {
            return new BankAccountJson(
                    account.holder(), account.iban(), account.bic().orElse(null));
        }

        NameBankAccount.Request request() {
            return new NameBankAccount.Request(holder, iban, Optional.ofNullable(bic));
        }
    }

    @GET
    @RolesAllowed("account")
    @Refuses(RefusalKind.NOT_FOUND)
    @Operation(summary = "The account that the caller wants wages to be paid to")
    public BankAccountJson show() {
        return BankAccountJson.of(showBankAccount.run(caller.actor()));
    }

    @PUT
    @RolesAllowed("account")
    @Operation(
            summary = "Name the account to be paid to, or another in its place",
            description =
                    "For nobody's eyes but yours, and for the file of transfers that the treasury takes to the bank.")
    public BankAccountJson name(BankAccountJson account) {
        return BankAccountJson.of(nameBankAccount.run(caller.actor(), account.request()));
    }

    @DELETE
    @RolesAllowed("account")
    @Operation(summary = "Forget that account")
    @APIResponse(responseCode = "204", description = "It is forgotten.")
    public Response forget() {
        forgetBankAccount.run(caller.actor());
        return Answers.noContent();
    }
}
