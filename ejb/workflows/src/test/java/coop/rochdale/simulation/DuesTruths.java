package coop.rochdale.simulation;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.Notice;
import coop.rochdale.dues.Notices;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Standing;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold of invoices, payments, credit and work. */
final class DuesTruths {

    private final Coop coop;
    private final Instant now;
    private final Terms terms;
    private final Set<List<Object>> firstDays = new HashSet<>();
    private final Map<MembershipId, Long> covered = new HashMap<>();
    private final Map<MembershipId, Standing> standings = new HashMap<>();
    private long settledMinor;

    private DuesTruths(Coop coop) {
        this.coop = coop;
        this.now = coop.now();
        this.terms = coop.use(Charter.class).at(now);
    }

    /** @param booked the balance of each account, by its name */
    static void hold(Coop coop, Map<String, Long> booked) {
        DuesTruths truths = new DuesTruths(coop);
        coop.memberships.forEach(truths::standing);
        coop.people.forEach(truths::invoices);
        coop.memberships.forEach(truths::periods);
        coop.payments.forEach(truths::payment);
        truths.work(booked);
        Truth.hold(
                "income of dues is what invoices took",
                -booked.getOrDefault(LedgerAccount.DUES.name(), 0L),
                truths.settledMinor);
        Truth.hold(
                "credit is what no invoice took",
                -booked.getOrDefault(LedgerAccount.MEMBER_CREDIT.name(), 0L),
                coop.people.stream()
                        .flatMap(person -> coop.use(Payments.class).leftOf(person.account()).stream())
                        .map(Funds::left)
                        .mapToLong(Money::amountMinor)
                        .sum());
    }

    private void standing(MembershipId id) {
        Membership membership = coop.use(Memberships.class).find(id).orElseThrow();
        Standing standing = membership.standing(coop.use(Coverages.class).of(id), terms, now);
        standings.put(id, standing);
        coop.witness.stands(id, standing);
    }

    private void invoices(Actor person) {
        DuesQueries dues = coop.use(DuesQueries.class);
        for (InvoiceView invoice : Pages.all(wish -> dues.invoicesOf(person.account(), now, wish))) {
            MembershipId membership = coop.witness.membershipOf(
                    invoice.id(),
                    () -> coop.use(Invoices.class).membershipOf(invoice.id()).orElseThrow());
            Truth.hold(
                    "one invoice for a membership and a first day",
                    firstDays.add(List.of(membership, invoice.period().from())));
            Truth.hold(
                    "an invoice asks what it asked at first",
                    coop.witness.asked(invoice.id(), invoice.period() + " " + invoice.amount()));
            Money settled = invoice.settled();
            Truth.hold(
                    "an invoice takes no more than it asks",
                    !settled.isNegative() && settled.compareTo(invoice.amount()) <= 0);
            boolean paid = settled.equals(invoice.amount());
            InvoiceStatus open = standings.get(membership) == Standing.ENDED ? InvoiceStatus.VOID : InvoiceStatus.OPEN;
            Truth.hold("an invoice is open until it is paid", invoice.status(), paid ? InvoiceStatus.PAID : open);
            covered.merge(membership, paid ? 1L : 0L, Long::sum);
            settledMinor += settled.amountMinor();
        }
    }

    private void periods(MembershipId membership) {
        List<PaidPeriod> paid = coop.use(Coverages.class).of(membership).paid().stream()
                .filter(period -> period.voidAt().isEmpty())
                .toList();
        for (PaidPeriod period : paid) {
            long overlapping = paid.stream()
                    .filter(other -> other.days().overlaps(period.days()))
                    .count();
            Truth.hold("no day is paid for twice", overlapping, 1L);
        }
        Truth.hold(
                "each invoice that is paid has bought a period",
                (long) paid.size(),
                covered.getOrDefault(membership, 0L));
    }

    private void payment(PaymentId id) {
        PaymentView payment = coop.use(DuesQueries.class).payment(id).orElseThrow();
        Money taken = payment.settled().stream().map(Settlement::amount).reduce(payment.credit(), Money::plus);
        Money all = payment.receipt().amount();
        payment.refund().ifPresent(refund -> {
            Money left = refund.rest()
                    .map(rest -> coop.use(DuesQueries.class).payment(rest).orElseThrow())
                    .map(rest -> {
                        Truth.hold("what is left names its payment", rest.restOf(), Optional.of(id));
                        return rest.receipt().amount();
                    })
                    .orElse(Money.zero(all.currency()));
            Truth.hold(
                    "what went back and what is left were one payment",
                    refund.amount().plus(left),
                    all);
        });
        Truth.hold(
                "of a payment nothing is lost", taken, payment.refund().isPresent() ? Money.zero(all.currency()) : all);
    }

    private void work(Map<String, Long> booked) {
        long used = 0;
        for (Labour labour : Labours.all(coop)) {
            Money worth = labour.used().orElse(Money.zero(Coop.USD));
            boolean counts = labour.state() == Stint.State.ATTESTED;
            Truth.hold(
                    "invoices take no more of work than it is worth",
                    !worth.isPositive()
                            || !counts
                            || worth.compareTo(
                                            labour.attestation().orElseThrow().value())
                                    <= 0);
            used += counts ? worth.amountMinor() : 0;
        }
        Truth.hold("work is booked as invoices took it", booked.getOrDefault(LedgerAccount.LABOUR.name(), 0L), used);
    }

    /** After a billing run through today: everybody who is to be asked was; one whose credit paid for it since is asked on. */
    static void askedWhoIsDue(Coop coop, Instant since) {
        coop.look(() -> {
            Instant now = coop.now();
            Terms terms = coop.use(Charter.class).at(now);
            coop.memberships.forEach(id -> asked(coop, id, terms, since));
            coop.people.forEach(person -> toldOnce(coop, person.account()));
            return true;
        });
    }

    private static void asked(Coop coop, MembershipId id, Terms terms, Instant since) {
        Instant now = coop.now();
        Coverage coverage = coop.use(Coverages.class).of(id);
        Standing standing = coop.use(Memberships.class).find(id).orElseThrow().standing(coverage, terms, now);
        boolean asked = !coop.use(Invoices.class).uncoveredOf(id).isEmpty()
                || coverage.paid().stream()
                        .anyMatch(period -> !period.grantedAt().isBefore(since));
        Optional<LocalDate> next = coverage.coveredUntil(now);
        if (standing.votes() && coverage.waivedUntil(now).isEmpty() && !asked) {
            Instant first = next.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant();
            Truth.hold(
                    "who votes is asked for the next period in time",
                    now.isBefore(terms.span(Clause.DUES_LEAD).before(first)));
        }
    }

    private static void toldOnce(Coop coop, AccountId person) {
        List<Notice> notices = Pages.all(wish -> coop.use(Notices.class).of(person, wish));
        Set<List<Object>> told = new HashSet<>();
        for (Notice notice : notices) {
            Truth.hold(
                    "nobody is told a thing twice: " + notice.tiding(),
                    told.add(List.of(
                            coop.use(Notices.class)
                                    .find(notice.id())
                                    .orElseThrow()
                                    .membership(),
                            notice.tiding().kind(),
                            notice.tiding().about())));
        }
    }
}
