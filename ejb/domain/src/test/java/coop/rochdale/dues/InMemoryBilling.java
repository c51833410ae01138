package coop.rochdale.dues;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.CharterQueries;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs in a map, and what they do one member after the other. */
public final class InMemoryBilling implements BillingRuns, Billing {

    private final Map<BillingRunId, BillingRun> runs = new LinkedHashMap<>();
    private final Map<MembershipId, Map<ClauseEntry, Instant>> told = new HashMap<>();
    private final Charter charter;
    private final CharterQueries clauses;
    private final InMemoryMemberships memberships;
    private final InMemoryDues dues;

    public InMemoryBilling(
            Charter charter, CharterQueries clauses, InMemoryMemberships memberships, InMemoryDues dues) {
        this.charter = charter;
        this.clauses = clauses;
        this.memberships = memberships;
        this.dues = dues;
    }

    @Override
    public int newestMember() {
        return memberships.all().size();
    }

    @Override
    public boolean begin(BillingRun run) {
        boolean daily = run.startedBy().isEmpty() && hasDaily(run.through());
        if (!daily) {
            runs.put(run.id(), run);
        }
        return !daily;
    }

    @Override
    public boolean hasDaily(LocalDate day) {
        return runs.values().stream()
                .anyMatch(run -> run.startedBy().isEmpty() && run.through().equals(day));
    }

    @Override
    public boolean hasUnfinished() {
        return holdNextUnfinished().isPresent();
    }

    @Override
    public Optional<BillingRun> find(BillingRunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Page<BillingRun> list(Page.Wish wish) {
        List<BillingRun> oldestFirst = List.copyOf(runs.values());
        int before = wish.after().map(Integer::parseInt).orElse(oldestFirst.size());
        List<BillingRun> newestFirst = new ArrayList<>();
        for (int i = before - 1; i >= 0 && newestFirst.size() <= wish.limit(); i--) {
            newestFirst.add(oldestFirst.get(i));
        }
        return Page.of(newestFirst, wish, run -> Integer.toString(oldestFirst.indexOf(run)));
    }

    @Override
    public Optional<BillingRun> holdNextUnfinished() {
        return runs.values().stream().filter(run -> run.finishedAt().isEmpty()).findFirst();
    }

    @Override
    public Optional<BillingRun> hold(BillingRunId id) {
        return find(id);
    }

    @Override
    public void save(BillingRun run) {
        runs.replace(run.id(), run);
    }

    /** One thing at a time here. */
    @Override
    public long hold(Batch batch) {
        return open(batch).size();
    }

    private List<Membership> open(Batch batch) {
        List<Membership> all = memberships.all();
        return all.subList(batch.after(), Math.min(batch.upTo(), all.size())).stream()
                .filter(membership -> membership.closure().isEmpty())
                .toList();
    }

    @Override
    public Billed bill(Batch batch, Instant now) {
        Terms terms = charter.at(now);
        long issued = 0;
        Money settled = Money.zero(terms.currency());
        for (Membership membership : open(batch)) {
            tellFees(membership, now);
            Member member = Member.at(now, terms, membership, memberships.of(membership.id()));
            Fees fees = new Fees(clauses.history(Clause.DUES_MINIMUM), told.getOrDefault(membership.id(), Map.of()));
            Optional<NextInvoice> next = NextInvoice.of(
                    member,
                    dues.uncoveredOf(membership.id()),
                    new NextInvoice.Asking(now, batch.through(), terms, fees));
            if (next.isPresent()) {
                issued++;
                settled = settled.plus(issue(membership, next.get(), now));
            }
        }
        return new Billed(issued, settled);
    }

    private void tellFees(Membership membership, Instant now) {
        Money chosen = membership.contribution().monthly();
        Fees.toTell(clauses.history(Clause.DUES_MINIMUM), chosen, now)
                .forEach(entry -> told.computeIfAbsent(membership.id(), id -> new HashMap<>())
                        .putIfAbsent(entry, now));
    }

    private Money issue(Membership membership, NextInvoice next, Instant now) {
        Membership anchored = memberships.save(membership.anchoredAt(next.anchor()));
        Invoice invoice = dues.issue(new NewInvoice(
                new InvoiceId(Ids.next(now)),
                anchored.id(),
                anchored.contribution().interval(),
                next.period(),
                next.amount(),
                now));
        List<Settlement> settlements = Settlement.of(List.of(invoice), dues.leftOf(membership.account()));
        Money settled = settlements.stream()
                .map(Settlement::amount)
                .reduce(Money.zero(next.amount().currency()), Money::plus);
        boolean covered = settled.equals(invoice.amount());
        Purchase purchase = new Purchase(invoice.id(), membership.id(), next.period());
        dues.settle(settlements, covered ? List.of(purchase) : List.of(), now);
        if (covered) {
            memberships.pay(membership.id(), PaidPeriod.granted(next.period(), now));
        }
        return settled;
    }
}
