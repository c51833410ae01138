package coop.rochdale.ledger.rest;

import coop.rochdale.books.workflow.RecordBankItem;
import coop.rochdale.books.workflow.ReverseTransaction;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.ledger.Until;
import coop.rochdale.ledger.workflow.ListTransactions;
import coop.rochdale.ledger.workflow.ShowBalances;
import coop.rochdale.ledger.workflow.ShowTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger: read by everybody; what acts, payments and other workflows book is not posted here. */
@Path("/ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "Every amount the co-op moved, in double entry. Nothing here is ever changed.")
public class LedgerResource {

    @Inject
    private Caller caller;

    @Inject
    private RecordBankItem recordBankItem;

    @Inject
    private ReverseTransaction reverseTransaction;

    @Inject
    private ShowBalances showBalances;

    @Inject
    private ListTransactions listTransactions;

    @Inject
    private ShowTransaction showTransaction;

    @GET
    @Path("/accounts")
    @PermitAll
    @Operation(summary = "What stands on every account, one line per account and currency")
    public PageJson<BalanceJson> accounts(
            @Parameter(
                            description =
                                    "Look back: a day (all booked until its end) or an instant (all recorded by it).",
                            example = "2026-12-31")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        Until until = Optional.ofNullable(at).map(LedgerResource::until).orElseGet(Until::now);
        return Answers.pageJson(new Page<>(showBalances.run(until), Optional.empty()), BalanceJson::of);
    }

    @GET
    @Path("/transactions")
    @PermitAll
    @Operation(summary = "Transactions, the latest day first, within a day the one recorded last")
    public PageJson<TransactionJson> transactions(@BeanParam TransactionQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(listTransactions.run(query.wanted(), query.event(), page.wish()), TransactionJson::of);
    }

    @GET
    @Path("/transactions/{id}")
    @PermitAll
    @Operation(summary = "A transaction")
    public TransactionJson transaction(@PathParam("id") UUID id) {
        return TransactionJson.of(showTransaction.run(new TransactionId(id)));
    }

    @POST
    @Path("/transactions")
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what the bank did by itself (power treasury)",
            description = "Interest, charges, gifts that are nobody's dues, and what there was before these books."
                    + " Payments, expenses and wages are recorded in places of their own.")
    @APIResponse(
            responseCode = "201",
            description = "The transaction.",
            content = @Content(schema = @Schema(implementation = TransactionJson.class)))
    public Response record(NewBankItem item) {
        Transaction booked = recordBankItem.run(caller.actor(), item.item());
        return Answers.created("/ledger/transactions/" + booked.id(), TransactionJson.of(booked));
    }

    @POST
    @Path("/transactions/{id}/reversal")
    @RolesAllowed("account")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take back what was recorded here by mistake (power treasury)",
            description =
                    "Only what `POST /ledger/transactions` recorded: what books a payment, an expense or wages is taken"
                            + " back there, and what carries out an act by another act.")
    @APIResponse(
            responseCode = "201",
            description = "The reversal.",
            content = @Content(schema = @Schema(implementation = TransactionJson.class)))
    public Response reverse(@PathParam("id") UUID id, NewReversal reversal) {
        Transaction booked = reverseTransaction.run(caller.actor(), new TransactionId(id), reversal.reason());
        return Answers.created("/ledger/transactions/" + booked.id(), TransactionJson.of(booked));
    }

    private static Until until(String at) {
        try {
            return Until.parse(at);
        } catch (IllegalArgumentException wrong) {
            throw Refused.because(CommonRefusal.MALFORMED_REQUEST, "the query parameter \"at\": " + wrong.getMessage());
        }
    }
}
