package coop.rochdale.simulation;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.accounts.InMemorySessions;
import coop.rochdale.ballots.InMemoryRolls;
import coop.rochdale.ballots.InMemoryVotes;
import coop.rochdale.budgets.InMemoryBudgets;
import coop.rochdale.budgets.InMemoryFunds;
import coop.rochdale.budgets.InMemoryPromises;
import coop.rochdale.charter.InMemoryActs;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.dues.InMemoryBilling;
import coop.rochdale.dues.InMemoryDues;
import coop.rochdale.dues.InMemoryLabourLog;
import coop.rochdale.dues.InMemoryNotices;
import coop.rochdale.dues.InMemoryWaiverRequests;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.events.InMemoryRememberedAnswers;
import coop.rochdale.founding.InMemoryFounderSeat;
import coop.rochdale.ledger.InMemoryLedger;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.InMemoryVotingRights;
import coop.rochdale.payroll.InMemoryHours;
import coop.rochdale.payroll.InMemoryPayroll;
import coop.rochdale.payroll.InMemoryTransfers;
import coop.rochdale.positions.InMemoryApplications;
import coop.rochdale.positions.InMemoryCommitments;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.InMemoryPositionQueries;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.InMemoryPowers;
import coop.rochdale.proposals.InMemoryComments;
import coop.rochdale.proposals.InMemoryProposals;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A co-op on the in-memory fakes, with the workflows as they are. */
public final class MemoryWorld implements World {

    private static final List<Class<?>> WORKFLOWS = Classes.beside(AdvanceProposals.class);

    private final Transactions transactions;
    private final Container container;

    public MemoryWorld(Instant begin) {
        this(begin, UnaryOperator.identity());
    }

    /** @param spoiled what becomes of the fakes before anybody uses them */
    MemoryWorld(Instant begin, UnaryOperator<List<Object>> spoiled) {
        List<Object> fakes = new ArrayList<>();
        InstantSource clock = () -> transactions().now();
        fill(fakes, clock);
        transactions = new Transactions(new Memory(fakes), begin);
        List<Object> given = new ArrayList<>(spoiled.apply(fakes));
        given.add(new InMemoryFunds(
                first(given, InMemoryLedger.class),
                first(given, InMemoryBudgets.class),
                first(given, InMemoryPayroll.class)));
        given.add(clock);
        given.add(new Impatience());
        container = new Container(transactions, given, WORKFLOWS);
    }

    /** Whichever was put in its place, if one was. */
    private static <T> T first(List<Object> given, Class<T> type) {
        return given.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void fill(List<Object> fakes, InstantSource clock) {
        InMemoryAccounts accounts = new InMemoryAccounts();
        InMemoryCharter charter = new InMemoryCharter();
        InMemoryMemberships memberships = new InMemoryMemberships(charter, accounts);
        InMemoryDues dues = new InMemoryDues(memberships);
        InMemoryEmployments employments = new InMemoryEmployments();
        InMemoryPositions positions = new InMemoryPositions(InMemoryActs.FOUNDING);
        InMemoryApplications applications = new InMemoryApplications();
        InMemoryVotingRights rights = new InMemoryVotingRights(charter, memberships, employments);
        InMemoryVotes votes = new InMemoryVotes(clock);
        InMemoryHours hours = new InMemoryHours();
        InMemoryLedger ledger = new InMemoryLedger();
        InMemoryBudgets budgets = new InMemoryBudgets();
        InMemoryPayroll payroll = new InMemoryPayroll(
                positions,
                employments,
                hours,
                id -> accounts.byId(id).orElseThrow().handle());
        fakes.addAll(List.of(
                accounts,
                charter,
                new InMemoryActs(charter),
                new InMemoryEvents(),
                new InMemoryRememberedAnswers(),
                new InMemoryFounderSeat(),
                ledger,
                memberships,
                dues,
                new InMemoryBilling(charter, charter, memberships, dues)));
        fakes.add(new InMemoryNotices(charter, memberships, dues));
        fakes.add(new InMemoryLabourLog(dues, memberships));
        fakes.add(new InMemoryWaiverRequests());
        fakes.add(new InMemorySessions(accounts));
        fakes.add(hours);
        fakes.add(new InMemoryTransfers(payroll));
        fakes.addAll(List.of(
                positions,
                employments,
                applications,
                new InMemoryPowers(positions, employments),
                new InMemoryLooks(),
                new InMemoryCommitments(positions),
                payroll,
                new InMemoryPromises(),
                budgets,
                new InMemoryPositionQueries(
                        positions,
                        applications,
                        employments,
                        id -> accounts.byId(id).orElseThrow().handle()),
                rights,
                new InMemoryRolls(accounts, memberships, rights, votes),
                votes,
                new InMemoryProposals(accounts, clock),
                new InMemoryComments(accounts)));
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Container container() {
        return container;
    }

    /** Fakes keep nothing twice: what there is to see is seen through their ports. */
    @Override
    public void inspect() {}

    @Override
    public void close() {}
}
