package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.workflow.SecondTransaction;
import coop.rochdale.providers.ArrivalQueries;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.ImportView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports a file: takes it, decides its arrivals while the treasurer can be expected to wait, and leaves the rest of a
 * long one to the server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportPayments {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private AcceptImport accept;
    private FinishImports finish;
    private ArrivalQueries queries;
    private SecondTransaction second;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ImportPayments() {}

    @Inject
    public ImportPayments(AcceptImport accept, FinishImports finish, ArrivalQueries queries, SecondTransaction second) {
        this.accept = accept;
        this.finish = finish;
        this.queries = queries;
        this.second = second;
    }

    public ImportView run(Actor actor, AcceptImport.Request request) {
        List<ImportId> taken = new ArrayList<>(1);
        second.run(() -> taken.add(accept.run(actor, request)));
        ImportId id = taken.get(0);
        finish.run(id, PATIENCE);
        return queries.imported(id).orElseThrow();
    }
}
