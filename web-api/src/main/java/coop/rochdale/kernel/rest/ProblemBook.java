package coop.rochdale.kernel.rest;

import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.books.BooksRefusal;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.charter.CharterRefusal;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.enactment.EnactmentRefusal;
import coop.rochdale.founding.FoundingRefusal;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.ledger.LedgerRefusal;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.positions.PositionRefusal;
import coop.rochdale.proposals.ProposalRefusal;
import coop.rochdale.providers.ProviderRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every reason this server can ever give for a no. A capability adds its refusals here; a test finds the forgotten one. */
final class ProblemBook {

    private static final List<Refusal[]> REFUSALS = List.of(
            CommonRefusal.values(),
            CharterRefusal.values(),
            AccountRefusal.values(),
            LedgerRefusal.values(),
            BooksRefusal.values(),
            MembershipRefusal.values(),
            PositionRefusal.values(),
            DuesRefusal.values(),
            PayrollRefusal.values(),
            BudgetRefusal.values(),
            ProviderRefusal.values(),
            BallotRefusal.values(),
            ProposalRefusal.values(),
            EnactmentRefusal.values(),
            FoundingRefusal.values());

    private static final List<Entry> ENTRIES = Stream.concat(
                    Arrays.stream(HttpProblem.values())
                            .map(problem -> new Entry(problem.code(), problem.status(), problem.sentence())),
                    REFUSALS.stream()
                            .flatMap(Arrays::stream)
                            .map(refusal -> new Entry(refusal.code(), Statuses.of(refusal.kind()), refusal.sentence())))
            .toList();

    private ProblemBook() {}

    static List<Entry> entries() {
        return ENTRIES;
    }

    static Optional<Entry> find(String code) {
        return ENTRIES.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** One kind of problem; the sentence is in English and may hold places for arguments. */
    record Entry(String code, int status, String sentence) {}
}
