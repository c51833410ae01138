package coop.rochdale.simulation;

import coop.rochdale.ballots.Choice;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Body;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Standing;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What clients were told, remembered outside of everything that could lose it. */
final class Witness {

    /** The last choice that each voter was told is theirs. */
    private final Map<ProposalId, Map<AccountId, Map<Body, Choice>>> ballots = new HashMap<>();

    private final Map<ProposalId, State> states = new HashMap<>();
    private final Map<ExpenseId, ExpenseState> expenses = new HashMap<>();
    private final Map<List<Object>, Set<AccountId>> approvers = new HashMap<>();
    private final Map<InvoiceId, MembershipId> invoices = new HashMap<>();
    private final Map<InvoiceId, String> asked = new HashMap<>();
    private final Map<PayslipId, String> said = new HashMap<>();
    private final Map<MembershipId, Standing> standings = new HashMap<>();
    private final List<String> references = new ArrayList<>();
    final Chronicle chronicle = new Chronicle();
    private long receivedMinor;
    private long paidMinor;
    private long wagesMinor;
    private int returned;

    void cast(ProposalId proposal, AccountId voter, Body body, Choice choice) {
        ballots.computeIfAbsent(proposal, id -> new HashMap<>())
                .computeIfAbsent(voter, id -> new EnumMap<>(Body.class))
                .put(body, choice);
    }

    Map<Body, Choice> cast(ProposalId proposal, AccountId voter) {
        return ballots.getOrDefault(proposal, Map.of()).getOrDefault(voter, Map.of());
    }

    long count(ProposalId proposal, Body body, Choice choice) {
        return ballots.getOrDefault(proposal, Map.of()).values().stream()
                .filter(said -> said.get(body) == choice)
                .count();
    }

    void received(long minor) {
        receivedMinor += minor;
    }

    void paid(long minor) {
        paidMinor += minor;
    }

    void paidWages(long minor) {
        paidMinor += minor;
        wagesMinor += minor;
    }

    long wagesMinor() {
        return wagesMinor;
    }

    void stands(MembershipId membership, Standing now) {
        if (standings.put(membership, now) == Standing.LAPSED && now == Standing.CURRENT) {
            returned++;
        }
    }

    /** How often somebody paid who had lapsed. */
    int returned() {
        return returned;
    }

    /** Whether no transfer was recorded under this reference before. */
    boolean isFirst(String reference) {
        return !references.contains(reference) && references.add(reference);
    }

    List<String> references() {
        return references;
    }

    /** Whose an invoice is, which never changes. */
    MembershipId membershipOf(InvoiceId invoice, Supplier<MembershipId> known) {
        return invoices.computeIfAbsent(invoice, id -> known.get());
    }

    /** Whether an invoice asks the same as when it was first seen. */
    boolean asked(InvoiceId invoice, String what) {
        return asked.computeIfAbsent(invoice, id -> what).equals(what);
    }

    /** Whether a payslip says the same as when it was first seen. */
    boolean said(PayslipId payslip, String what) {
        return said.computeIfAbsent(payslip, id -> what).equals(what);
    }

    boolean isNew(PayslipId payslip) {
        return !said.containsKey(payslip);
    }

    void approved(ExpenseId expense, int round, AccountId by) {
        approvers
                .computeIfAbsent(List.of(expense, round), id -> new HashSet<>())
                .add(by);
    }

    /** Who was told that their approval of an expense, as it was in that round, counts. */
    Set<AccountId> approvers(ExpenseId expense, int round) {
        return approvers.getOrDefault(List.of(expense, round), Set.of());
    }

    /** Notes where an expense stands now, and answers where it stood when last seen. */
    ExpenseState seen(ExpenseId expense, ExpenseState now) {
        ExpenseState before = expenses.put(expense, now);
        return before == null ? now : before;
    }

    /** What must be in the bank by now. */
    long bankedMinor() {
        return receivedMinor - paidMinor;
    }

    /** Where a proposal stood when last seen; a draft before that. */
    State seen(ProposalId proposal) {
        return states.getOrDefault(proposal, State.DRAFT);
    }

    /** Notes where a proposal stands now, and answers where it stood when last seen. */
    State seen(ProposalId proposal, State now) {
        State before = states.put(proposal, now);
        return before == null ? now : before;
    }
}
