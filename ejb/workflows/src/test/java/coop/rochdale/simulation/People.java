package coop.rochdale.simulation;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.DeclareWaiver;
import coop.rochdale.dues.workflow.GrantWaiver;
import coop.rochdale.dues.workflow.JoinCoop;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.VotingRights;
import coop.rochdale.members.workflow.ChangeMembership;
import coop.rochdale.members.workflow.ResignMembership;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people do about themselves: they come, join, pay, need a waiver, and go. */
final class People {

    private static final int MOST = 12;

    private People() {}

    static String openAccount(Coop coop, Dice dice) {
        if (coop.people.size() >= MOST) {
            return "there are enough of us";
        }
        String handle = dice.chance(10) ? "founder" : "person-" + coop.people.size();
        // Opening an account is no request of somebody signed in; the founder stands in for nobody here.
        Coop.Reply reply = coop.ask(coop.people.get(0), () -> {
            RecordAccount.Request wish = new RecordAccount.Request(handle, handle, Contact.none(), "no password");
            return coop.use(RecordAccount.class).run(wish).handle();
        });
        if (reply.ok()) {
            Account opened =
                    coop.look(() -> coop.use(Accounts.class).byHandle(handle)).orElseThrow();
            coop.enter(opened);
        }
        return handle + " opens an account: " + reply.text();
    }

    static String join(Coop coop, Dice dice) {
        Actor person = someone(coop, dice);
        String amount = dice.of("4.99", "7.50", "7.50", "10.00", "10.00", "0.01", "0.00");
        Interval interval = dice.chance(80) ? Interval.MONTH : Interval.YEAR;
        Contribution contribution = new Contribution(Money.parse(amount, "USD"), interval);
        Coop.Reply reply = coop.ask(person, () -> {
            coop.use(JoinCoop.class).run(person, contribution);
            return "joined";
        });
        if (reply.ok()) {
            coop.memberships.add(newest(coop, person).orElseThrow().id());
        }
        return name(coop, person) + " joins for " + amount + ": " + reply;
    }

    static String pay(Coop coop, Dice dice) {
        Actor treasurer = treasurer(coop, dice);
        List<MembershipId> owing = coop.look(() -> coop.memberships.stream()
                .filter(id -> coop.use(DuesQueries.class)
                        .openInvoiceOf(id, coop.now())
                        .isPresent())
                .toList());
        Optional<MembershipId> payer = dice.mostly(owing, coop.memberships, 15);
        if (payer.isEmpty()) {
            return "nobody has to pay";
        }
        long asked = asked(coop, payer.get()).orElse(499L);
        long minor = dice.of(asked, asked, asked, asked + 1, (asked + 1) / 2, 2 * asked, 1L, 0L);
        return record(coop, dice, treasurer, new Transfer(payer.get(), minor, dice.chance(8)));
    }

    /** The day on which many pay what they are asked for, once each. */
    static String everybodyPays(Coop coop, Dice dice) {
        Actor treasurer = treasurer(coop).orElse(coop.people.get(0));
        List<String> said = new ArrayList<>();
        for (MembershipId membership : List.copyOf(coop.memberships)) {
            Optional<Long> asked = asked(coop, membership);
            if (asked.isPresent() && dice.chance(85)) {
                said.add(record(coop, dice, treasurer, new Transfer(membership, asked.get(), false)));
            }
        }
        return String.join("; ", said);
    }

    private static Optional<Long> asked(Coop coop, MembershipId membership) {
        return coop.look(() -> coop.use(DuesQueries.class).openInvoiceOf(membership, coop.now()))
                .map(invoice -> invoice.outstanding().amountMinor());
    }

    /** @param again whether it names a reference that somebody used before */
    private record Transfer(MembershipId payer, long minor, boolean again) {}

    private static String record(Coop coop, Dice dice, Actor treasurer, Transfer transfer) {
        MembershipId payer = transfer.payer();
        Optional<String> used = dice.of(coop.witness.references());
        boolean twice = transfer.again() && used.isPresent();
        String reference = twice ? used.get() : "transfer-" + coop.payments.size() + "-" + dice.below(1_000);
        Optional<InvoiceView> open = coop.look(() -> coop.use(DuesQueries.class).openInvoiceOf(payer, coop.now()));
        boolean byInvoice = open.isPresent() && dice.chance(50);
        Receipt receipt = new Receipt(
                Money.ofMinor(transfer.minor(), Coop.USD),
                "bank",
                reference,
                coop.now().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(dice.of(0, 0, 0, 1, 30)));
        RecordPayment.Request wish = new RecordPayment.Request(
                receipt,
                open.map(InvoiceView::id).filter(id -> byInvoice),
                Optional.of(payer).filter(id -> !byInvoice));
        Coop.Reply reply = coop.ask(treasurer, () -> {
            coop.use(RecordPayment.class).run(treasurer, wish);
            return "recorded";
        });
        if (reply.ok()) {
            Truth.hold("a transfer is recorded once", coop.witness.isFirst(reference));
            coop.witness.received(transfer.minor());
            coop.payments.add(coop.look(() -> coop.use(Payments.class).recordedAs(receipt.name()))
                    .orElseThrow()
                    .id());
        }
        return "%s records %d for membership %d%s: %s"
                .formatted(
                        name(coop, treasurer),
                        transfer.minor(),
                        coop.memberships.indexOf(payer),
                        twice ? " again" : "",
                        reply);
    }

    static String waive(Coop coop, Dice dice) {
        Actor person = someone(coop, dice);
        return name(coop, person) + " needs a waiver: "
                + coop.ask(
                        person, () -> waived(coop, coop.use(DeclareWaiver.class).run(person)));
    }

    private static String waived(Coop coop, DeclareWaiver.Outcome outcome) {
        outcome.request()
                .filter(request -> !coop.waiverRequests.contains(request))
                .ifPresent(coop.waiverRequests::add);
        return outcome.request().isPresent()
                ? "if the co-op votes for it"
                : "until " + outcome.until().orElseThrow();
    }

    static String grantWaiver(Coop coop, Dice dice) {
        Actor treasurer = dice.chance(80) ? treasurer(coop).orElse(coop.people.get(0)) : someone(coop, dice);
        MembershipId membership = dice.of(coop.memberships).orElse(new MembershipId(new UUID(0, 1)));
        return name(coop, treasurer) + " grants a waiver: "
                + coop.ask(
                        treasurer, () -> "until " + coop.use(GrantWaiver.class).run(treasurer, membership));
    }

    static String leave(Coop coop, Dice dice) {
        Actor person = someone(coop, dice);
        return name(coop, person) + " leaves: "
                + coop.ask(
                        person,
                        () -> coop.use(ResignMembership.class)
                                .run(person)
                                .closure()
                                .orElseThrow()
                                .reason()
                                .word());
    }

    static String changeMembership(Coop coop, Dice dice) {
        Actor person = someone(coop, dice);
        Optional<Membership> before = newest(coop, person);
        long version = before.map(Membership::version).orElse(1L) + (dice.chance(10) ? 1 : 0);
        String amount = dice.of("4.99", "6.00", "0.50");
        Contribution contribution = new Contribution(Money.parse(amount, "USD"), dice.of(Interval.values()));
        boolean listed = dice.chance(50);
        return name(coop, person) + " pays " + amount + " from now on: "
                + coop.ask(person, () -> {
                    ChangeMembership.Request wish = new ChangeMembership.Request(contribution, listed, version);
                    return "version "
                            + coop.use(ChangeMembership.class).run(person, wish).version();
                });
    }

    static Actor someone(Coop coop, Dice dice) {
        return dice.of(coop.people).orElseThrow();
    }

    /** Mostly somebody who votes. */
    static Actor voter(Coop coop, Dice dice) {
        List<Actor> voters = coop.look(() -> coop.people.stream()
                .filter(person -> !coop.use(VotingRights.class)
                        .of(person.account(), coop.now())
                        .isEmpty())
                .toList());
        return dice.mostly(voters, coop.people, 8).orElseThrow();
    }

    static String name(Coop coop, Actor actor) {
        return coop.name(actor.account());
    }

    private static Optional<Membership> newest(Coop coop, Actor person) {
        return coop.look(() -> coop.use(MembershipQueries.class).newestOf(person.account()));
    }

    /** Mostly whoever holds the power by now, sometimes anybody. */
    static Actor treasurer(Coop coop, Dice dice) {
        return dice.chance(92) ? treasurer(coop).orElse(coop.people.get(0)) : someone(coop, dice);
    }

    /** Whoever holds the power by now, the first of them. */
    static Optional<Actor> treasurer(Coop coop) {
        List<Actor> holders = coop.look(() -> coop.people.stream()
                .filter(person -> coop.use(Powers.class)
                        .heldBy(person.account(), Power.TREASURY, coop.now())
                        .isPresent())
                .toList());
        return holders.stream().findFirst();
    }
}
