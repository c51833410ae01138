package coop.rochdale.demo;

import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Work;
import coop.rochdale.dues.workflow.AttestLabour;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.DeclareWaiver;
import coop.rochdale.dues.workflow.JoinCoop;
import coop.rochdale.dues.workflow.LogLabour;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.dues.workflow.RefundPayment;
import coop.rochdale.dues.workflow.ShowMembership;
import coop.rochdale.dues.workflow.UseLabour;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.workflow.ChangeMembership;
import coop.rochdale.members.workflow.ResignMembership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where people become members, pay, work for their dues, ask for a waiver and leave. */
@Dependent
class Desk {
    static final Currency DOLLARS = Currency.getInstance("USD");

    @Inject
    private JoinCoop join;

    @Inject
    private ShowMembership show;

    @Inject
    private RecordPayment record;

    @Inject
    private RefundPayment refund;

    @Inject
    private ChargeBackPayment chargeBack;

    @Inject
    private LogLabour logLabour;

    @Inject
    private AttestLabour attestLabour;

    @Inject
    private UseLabour useLabour;

    @Inject
    private DeclareWaiver declare;

    @Inject
    private ChangeMembership change;

    @Inject
    private ResignMembership resign;

    private final Map<Person, PaymentId> latest = new HashMap<>();
    private final Set<Person> worked = new HashSet<>();
    private int receipts;

    void join(Person person, long monthlyMinor, Interval interval) {
        join.run(person.actor(), new Contribution(Money.ofMinor(monthlyMinor, DOLLARS), interval));
    }

    private Membership membershipOf(Person person) {
        return show.run(person.actor()).membership();
    }

    /** What asks them for money now. */
    Optional<InvoiceView> openInvoice(Person person) {
        return show.run(person.actor()).openInvoice();
    }

    /** What they still owe of their open invoice. */
    Money owed(Person person) {
        return openInvoice(person).orElseThrow().outstanding();
    }

    /** That much arrives from a member, asked for or not, and the treasurer records it. */
    void pay(Person person, Person treasurer, Money amount, LocalDate day) {
        receipts++;
        Receipt receipt = new Receipt(amount, "bank", "transfer-%04d".formatted(receipts), day);
        RecordPayment.Request request = new RecordPayment.Request(
                receipt, Optional.empty(), Optional.of(membershipOf(person).id()));
        latest.put(person, record.run(treasurer.actor(), request).id());
    }

    /** What they paid last is sent back. */
    void refund(Person person, Person treasurer, String reason) {
        refund.run(treasurer.actor(), latestOf(person), reason, Optional.empty());
    }

    /** What they paid last is taken back by their bank. */
    void chargeBack(Person person, Person treasurer, String reason) {
        chargeBack.run(treasurer.actor(), latestOf(person), reason, Optional.empty());
    }

    private PaymentId latestOf(Person person) {
        return Optional.ofNullable(latest.get(person)).orElseThrow();
    }

    /** Works for their dues, and somebody else says so. */
    void work(Person person, Person witness, Work work) {
        LabourId id = logLabour.run(person.actor(), work).id();
        attestLabour.run(witness.actor(), id);
        worked.add(person);
    }

    /** Lets their open invoice take what is left of their work, as the clock does every few seconds. */
    void useWork(Person person) {
        if (worked.contains(person)) {
            useLabour.run(person.account());
        }
    }

    void waive(Person person) {
        declare.run(person.actor());
    }

    /** Lets rolls show their handle. */
    void list(Person person) {
        Membership membership = membershipOf(person);
        change.run(person.actor(), new ChangeMembership.Request(membership.contribution(), true, membership.version()));
    }

    /** Pays that much a month from the next invoice on. */
    void contribute(Person person, long monthlyMinor) {
        Membership membership = membershipOf(person);
        Contribution chosen = new Contribution(
                Money.ofMinor(monthlyMinor, DOLLARS), membership.contribution().interval());
        change.run(person.actor(), new ChangeMembership.Request(chosen, membership.listed(), membership.version()));
    }

    void resign(Person person) {
        resign.run(person.actor());
    }
}
