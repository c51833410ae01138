package coop.rochdale.charter.workflow;

import coop.rochdale.charter.CharterQueries;
import coop.rochdale.charter.Clause;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists every value a clause had, has, or will have by a law enacted already; the newest first. */
@Stateless
public class ListClauseHistory {

    private CharterQueries charter;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListClauseHistory() {}

    @Inject
    public ListClauseHistory(CharterQueries charter) {
        this.charter = charter;
    }

    public ShowCharter.Shown run(Clause clause) {
        return new ShowCharter.Shown(
                charter.history(clause), charter.founding().orElseThrow().currency());
    }
}
