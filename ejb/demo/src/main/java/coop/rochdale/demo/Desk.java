package coop.rochdale.demo;

import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.DeclareWaiver;
import coop.rochdale.dues.workflow.JoinCoop;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.dues.workflow.ShowMembership;
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
import java.util.Optional;

/** Where people become members, pay, ask for a waiver and leave. */
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
    private DeclareWaiver declare;

    @Inject
    private ChangeMembership change;

    @Inject
    private ResignMembership resign;

    private int receipts;

    void join(Person person, long monthlyMinor, Interval interval) {
        join.run(person.actor(), new Contribution(Money.ofMinor(monthlyMinor, DOLLARS), interval));
    }

    private Membership membershipOf(Person person) {
        return show.run(person.actor()).membership();
    }

    /** What they still owe of their open invoice. */
    Money owed(Person person) {
        InvoiceView invoice = show.run(person.actor()).openInvoice().orElseThrow();
        return invoice.amount().minus(invoice.settled());
    }

    /** That much arrives from a member, and the treasurer records it. */
    void pay(Person person, Person treasurer, Money amount, LocalDate day) {
        InvoiceView invoice = show.run(person.actor()).openInvoice().orElseThrow();
        receipts++;
        Receipt receipt = new Receipt(amount, "bank", "transfer-%04d".formatted(receipts), day);
        record.run(treasurer.actor(), new RecordPayment.Request(receipt, Optional.of(invoice.id()), Optional.empty()));
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
