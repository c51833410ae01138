package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.ApproveExpense;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.proposals.ProposalQueries.Link;
import coop.rochdale.proposals.workflow.ListNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Expenses beside the proposals that would approve them, which only what stands above both can show. */
@ApplicationScoped
public class ExpenseAnswers {

    @Inject
    private ListNaming listNaming;

    public Response shown(View view) {
        return Answers.ok(json(view), view.expense().round());
    }

    public Response created(View view) {
        return Answers.created(
                "/expenses/" + view.expense().id(), json(view), view.expense().round());
    }

    public PageJson<ExpenseJson> page(Page<View> page) {
        Map<UUID, List<Link>> naming = naming(page.items());
        return Answers.pageJson(page, view -> json(view, naming));
    }

    private ExpenseJson json(View view) {
        return json(view, naming(List.of(view)));
    }

    private Map<UUID, List<Link>> naming(List<View> views) {
        List<UUID> ids = views.stream().map(view -> view.expense().id().value()).toList();
        return listNaming.run(ApproveExpense.KIND, "expense", ids);
    }

    private static ExpenseJson json(View view, Map<UUID, List<Link>> naming) {
        return ExpenseJson.of(
                view,
                naming.getOrDefault(view.expense().id().value(), List.of()).stream()
                        .map(link -> new ExpenseJson.ProposalJson(link.id().value(), link.number(), link.title()))
                        .toList());
    }
}
