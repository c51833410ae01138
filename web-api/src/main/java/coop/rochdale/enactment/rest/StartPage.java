package coop.rochdale.enactment.rest;

import coop.rochdale.budgets.workflow.ShowFinances;
import coop.rochdale.enactment.ActQueries.Act;
import coop.rochdale.enactment.workflow.ListActs;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.rest.SharedAnswers;
import coop.rochdale.positions.workflow.ListPositions;
import coop.rochdale.proposals.ProposalQueries.Filter;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.ListProposals;
import coop.rochdale.proposals.workflow.ListProposals.Line;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The address without a path: how the co-op stands, for people, with the way from each line into the API. */
@WebServlet({"", "/index.html"})
public class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 10;
    private static final int MANY = 100;

    @Inject
    private transient SharedAnswers shared;

    @Inject
    private transient AdvanceProposals advance;

    @Inject
    private transient ListProposals proposals;

    @Inject
    private transient ListActs acts;

    @Inject
    private transient ListPositions positions;

    @Inject
    private transient ShowFinances finances;

    /** The same for everybody. */
    private record Here() {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = shared.to(new Here(), this::page);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private byte[] page() {
        // As before every read of proposals, what the clock has made due is done first.
        advance.run(Patience.WAIT);
        List<Act> newest = acts.run(Optional.empty(), wish(FEW)).items();
        Overview overview = new Overview(
                in(State.VOTING),
                in(State.DELIBERATION),
                newest,
                positions.run(Optional.of(true), wish(MANY)).items(),
                // Before the founding there is not even a currency.
                newest.stream().findFirst().map(act -> finances.run().finances()));
        return overview.html().getBytes(StandardCharsets.UTF_8);
    }

    private List<Line> in(State state) {
        Filter filter =
                new Filter(Optional.of(state), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return proposals.run(filter, wish(MANY)).items();
    }

    private static Page.Wish wish(int limit) {
        return new Page.Wish(limit, Optional.empty());
    }
}
