package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Days;
import coop.rochdale.members.InMemoryMemberships;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Invoices, payments and settlements in lists. */
public final class InMemoryDues implements Invoices, Payments, Refunds, DuesQueries {

    private final List<NewInvoice> invoices = new ArrayList<>();
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final Map<Settlement, Instant> settledAt = new HashMap<>();
    private final Map<InvoiceId, Money> settled = new HashMap<>();
    private final Map<InvoiceId, Long> numbers = new HashMap<>();
    private final Map<InvoiceId, Days> bought = new HashMap<>();
    private final Map<PaymentId, Refund> refunds = new LinkedHashMap<>();
    private final InMemoryMemberships memberships;

    public InMemoryDues(InMemoryMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Invoice issue(NewInvoice invoice) {
        if (invoices.stream()
                .anyMatch(other -> other.membership().equals(invoice.membership())
                        && other.period().from().equals(invoice.period().from()))) {
            throw new IllegalStateException("there is an invoice for this period");
        }
        invoices.add(invoice);
        numbers.put(invoice.id(), (long) invoices.size());
        return invoice(invoice);
    }

    @Override
    public Map<MembershipId, List<Invoice>> uncoveredOf(Set<MembershipId> those) {
        return invoices.stream()
                .filter(invoice -> those.contains(invoice.membership()))
                .filter(invoice -> !invoice(invoice).covered())
                .sorted(Comparator.comparing(invoice -> invoice.period().from()))
                .collect(Collectors.groupingBy(
                        NewInvoice::membership, Collectors.mapping(this::invoice, Collectors.toList())));
    }

    /** What asks a member now: open invoices, and those issued at this instant. */
    List<Invoice> asking(MembershipId membership, Instant now) {
        return invoices.stream()
                .filter(invoice -> invoice.membership().equals(membership))
                .filter(invoice ->
                        invoice.issuedAt().equals(now) || !invoice(invoice).covered())
                .map(this::invoice)
                .toList();
    }

    @Override
    public Optional<MembershipId> membershipOf(InvoiceId invoice) {
        return invoices.stream()
                .filter(found -> found.id().equals(invoice))
                .map(NewInvoice::membership)
                .findFirst();
    }

    @Override
    public Map<Long, MembershipId> membershipsOf(Set<Long> wanted) {
        return invoices.stream()
                .filter(found -> wanted.contains(invoice(found).number()))
                .collect(Collectors.toMap(found -> invoice(found).number(), NewInvoice::membership));
    }

    @Override
    public void settle(List<Settlement> more, List<Purchase> purchases, Instant at) {
        settle(more, at);
        for (Purchase purchase : purchases) {
            boolean covered = invoices.stream()
                    .anyMatch(invoice -> invoice.id().equals(purchase.invoice())
                            && invoice(invoice).covered());
            if (!covered || bought.putIfAbsent(purchase.invoice(), purchase.days()) != null) {
                throw new IllegalStateException("an invoice buys once, when it is covered");
            }
        }
    }

    private void settle(List<Settlement> more, Instant at) {
        settlements.addAll(more);
        for (Settlement settlement : more) {
            settledAt.put(settlement, at);
            settled.merge(settlement.invoice(), settlement.amount(), Money::plus);
        }
    }

    @Override
    public List<Purchase> takeBack(RefundId refund, List<Settlement> taken, List<Settlement> kept, Instant at) {
        for (Settlement settlement : taken) {
            Settlement back = new Settlement(
                    settlement.invoice(),
                    settlement.payment(),
                    settlement.amount().negated());
            settle(List.of(back), at);
        }
        settle(kept, at);
        return taken.stream()
                .map(Settlement::invoice)
                .distinct()
                .filter(invoice -> !isCovered(invoice))
                .flatMap(invoice -> Optional.ofNullable(bought.remove(invoice))
                        .map(days -> new Purchase(invoice, membershipOf(invoice).orElseThrow(), days))
                        .stream())
                .toList();
    }

    private boolean isCovered(InvoiceId id) {
        return invoices.stream()
                .filter(invoice -> invoice.id().equals(id))
                .map(this::invoice)
                .anyMatch(Invoice::covered);
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return refunds.values().stream()
                .filter(refund -> refund.id().equals(id))
                .findFirst();
    }

    @Override
    public void add(Refund refund) {
        if (refunds.putIfAbsent(refund.payment(), refund) != null) {
            throw new IllegalStateException("this payment went back before");
        }
    }

    @Override
    public Map<Receipt.Name, Recorded> recordedAs(Set<Receipt.Name> names) {
        return payments.values().stream()
                .filter(payment -> names.contains(payment.receipt().name()))
                .collect(Collectors.toMap(
                        payment -> payment.receipt().name(), payment -> new Recorded(payment.id(), payment.receipt())));
    }

    @Override
    public void addAll(List<Payment> more) {
        for (Payment payment : more) {
            if (recordedAs(payment.receipt().name()).isPresent()) {
                throw new IllegalStateException("this payment is recorded already");
            }
            payment.restOf().ifPresent(refund -> {
                Refund of = find(refund).orElseThrow();
                boolean one = payments.values().stream()
                        .noneMatch(other -> other.restOf().equals(payment.restOf()));
                Money before = Optional.ofNullable(payments.get(of.payment()))
                        .orElseThrow()
                        .receipt()
                        .amount();
                boolean same = Optional.ofNullable(payments.get(of.payment()))
                        .map(Payment::membership)
                        .equals(Optional.of(payment.membership()));
                if (!one || !same || before.compareTo(payment.receipt().amount()) <= 0) {
                    throw new IllegalStateException("this is not what that refund left");
                }
            });
            payments.put(payment.id(), payment);
        }
    }

    @Override
    public Map<AccountId, List<Funds>> leftOf(Set<AccountId> accounts) {
        return payments.values().stream()
                .filter(payment -> accounts.contains(payer(payment)))
                .filter(payment -> view(payment).credit().isPositive())
                .collect(Collectors.groupingBy(
                        this::payer,
                        Collectors.mapping(
                                payment -> new Funds(payment.id(), view(payment).credit()), Collectors.toList())));
    }

    @Override
    public Page<InvoiceView> invoicesOf(AccountId account, Instant at, Page.Wish wish) {
        List<InvoiceView> newestFirst = new ArrayList<>(invoices.stream()
                .filter(invoice -> membership(invoice.membership()).account().equals(account))
                .map(invoice -> view(invoice, at))
                .toList());
        Collections.reverse(newestFirst);
        long before = wish.after().map(Long::parseLong).orElse(Long.MAX_VALUE);
        return Page.of(
                newestFirst.stream()
                        .filter(invoice -> invoice.number() < before)
                        .limit(wish.limit() + 1L)
                        .toList(),
                wish,
                invoice -> Long.toString(invoice.number()));
    }

    @Override
    public Optional<InvoiceView> invoiceOf(AccountId account, InvoiceId invoice, Instant at) {
        return invoices.stream()
                .filter(found -> found.id().equals(invoice)
                        && membership(found.membership()).account().equals(account))
                .map(found -> view(found, at))
                .findFirst();
    }

    @Override
    public Optional<InvoiceView> openInvoiceOf(MembershipId membership, Instant at) {
        return invoices.stream()
                .filter(invoice -> invoice.membership().equals(membership))
                .sorted(Comparator.comparing(invoice -> invoice.period().from()))
                .map(invoice -> view(invoice, at))
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .findFirst();
    }

    @Override
    public Optional<PaymentView> payment(PaymentId payment) {
        return Optional.ofNullable(payments.get(payment)).map(this::view);
    }

    @Override
    public List<MonthlyIncome> incomePerMonth() {
        Map<YearMonth, Set<AccountId>> payers = new HashMap<>();
        Map<YearMonth, Money> income = new TreeMap<>(Comparator.reverseOrder());
        for (Settlement settlement : settlements) {
            if (LabourCredit.isProvider(
                    payments.get(settlement.payment()).receipt().provider())) {
                continue;
            }
            YearMonth month = YearMonth.from(settledAt.get(settlement).atOffset(ZoneOffset.UTC));
            payers.computeIfAbsent(month, first -> new HashSet<>()).add(payer(payments.get(settlement.payment())));
            income.merge(month, settlement.amount(), Money::plus);
        }
        return income.entrySet().stream()
                .map(entry -> new MonthlyIncome(
                        entry.getKey(),
                        entry.getValue(),
                        payers.get(entry.getKey()).size()))
                .toList();
    }

    private Membership membership(MembershipId id) {
        return memberships.find(id).orElseThrow();
    }

    private AccountId payer(Payment payment) {
        return membership(payment.membership()).account();
    }

    private Invoice invoice(NewInvoice issued) {
        return new Invoice(
                issued.id(),
                numbers.get(issued.id()),
                issued.interval(),
                issued.period(),
                issued.due(),
                issued.amount(),
                settled.getOrDefault(issued.id(), Money.zero(issued.amount().currency())));
    }

    private InvoiceView view(NewInvoice issued, Instant at) {
        return InvoiceView.of(invoice(issued), memberships.standing(membership(issued.membership()), at));
    }

    private PaymentView view(Payment payment) {
        PaymentView view = PaymentView.of(payment, payer(payment), settlements);
        PaymentView whole = payment.restOf()
                .flatMap(this::find)
                .map(refund -> view.leftOf(refund.payment()))
                .orElse(view);
        return Optional.ofNullable(refunds.get(payment.id()))
                .map(whole::refunded)
                .orElse(whole);
    }
}
