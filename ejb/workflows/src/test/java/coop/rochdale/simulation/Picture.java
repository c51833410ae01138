package coop.rochdale.simulation;

import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.budgets.workflow.Purse;
import coop.rochdale.charter.CharterQueries;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.Notices;
import coop.rochdale.dues.Payments;
import coop.rochdale.kernel.Actor;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Powers;
import coop.rochdale.proposals.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Everything there is to see of a co-op at an instant, as lines without a single id: the same wherever it lives. */
final class Picture {

    private Picture() {}

    /** To be taken where something is looked at, that is, in a transaction. */
    static List<String> of(Coop coop, Instant at) {
        List<String> lines = new ArrayList<>();
        coop.use(CharterQueries.class)
                .inForceAt(at)
                .forEach(entry -> lines.add(
                        "clause %s %s since %s".formatted(entry.clause().key(), entry.value(), entry.since())));
        coop.people.forEach(person -> lines.add(person(coop, person, at)));
        work(coop, lines);
        coop.proposals.forEach(id -> lines.add(proposal(
                coop,
                coop.look(() -> coop.use(coop.rochdale.proposals.Proposals.class)
                        .find(id)
                        .orElseThrow()),
                at)));
        Outlays.lines(coop)
                .forEach(line -> lines.add("budget %s %s from %s to %s, spent %s"
                        .formatted(line.category(), line.amount(), line.from(), line.to(), line.spent())));
        Outlays.expenses(coop)
                .forEach(expense -> lines.add("expense %s %s, round %d, payable %s, paid %s"
                        .formatted(
                                expense.claim(), expense.state(), expense.round(), expense.payable(), expense.paid())));
        lines.addAll(Wages.payslips(coop));
        Labours.all(coop)
                .forEach(labour -> lines.add("work of %s: %s %s, used %s"
                        .formatted(coop.name(labour.worker()), labour.work(), labour.state(), labour.used())));
        Shifts.all(coop)
                .forEach(hours -> lines.add(
                        "hours of %s: %s %s".formatted(coop.name(hours.worker()), hours.stint(), hours.state())));
        lines.add(coop.use(Purse.class).finances(at).toString());
        coop.use(LedgerQueries.class)
                .balances(Until.now())
                .forEach(balance -> lines.add(balance.account() + " " + balance.balance()));
        return lines;
    }

    private static String person(Coop coop, Actor person, Instant at) {
        String standing = coop.use(MembershipQueries.class)
                .standingOf(person.account(), at)
                .map(Enum::name)
                .orElse("no member");
        String membership = coop.use(MembershipQueries.class)
                .newestOf(person.account())
                .map(newest -> "pays %s, listed %s, anchor %s, closed %s, version %d"
                        .formatted(
                                newest.contribution(),
                                newest.listed(),
                                newest.anchor(),
                                newest.closure().map(closure -> closure.at() + " " + closure.reason()),
                                newest.version()))
                .orElse("");
        List<InvoiceView> asked = Pages.all(wish -> coop.use(DuesQueries.class).invoicesOf(person.account(), at, wish));
        List<String> invoices = asked.stream()
                .map(invoice -> "%s %s of %s".formatted(invoice.period(), invoice.settled(), invoice.amount()))
                .toList();
        List<String> credit = coop.use(Payments.class).leftOf(person.account()).stream()
                .map(funds -> funds.left().toString())
                .toList();
        return "%s: %s, votes in %s, powers %s, %s, invoices %s, credit %s, told %s"
                .formatted(
                        coop.name(person.account()),
                        standing,
                        new TreeSet<>(coop.use(VotingRights.class).of(person.account(), at)),
                        new TreeSet<>(coop.use(Powers.class).of(person.account(), at)),
                        membership,
                        invoices,
                        credit,
                        told(coop, person, asked));
    }

    /** Invoices are called by their places among this person's, too. */
    private static List<String> told(Coop coop, Actor person, List<InvoiceView> asked) {
        List<Long> numbers = asked.stream().map(InvoiceView::number).toList();
        return Pages.all(wish -> coop.use(Notices.class).of(person.account(), wish)).stream()
                .map(notice -> "%s of %s: %s, %s, %s, %s"
                        .formatted(
                                notice.tiding().kind(),
                                notice.tiding().facts().number().map(numbers::indexOf),
                                notice.tiding().facts().amount(),
                                notice.tiding().facts().rest(),
                                notice.tiding().facts().day(),
                                notice.tiding().facts().until()))
                .toList();
    }

    private static void work(Coop coop, List<String> lines) {
        List<PositionId> positions = Work.ids(coop);
        Work.positions(coop).forEach(view -> {
            Position position = view.position();
            lines.add("position %d %s, %d of %d seats, %s, closed %s"
                    .formatted(
                            positions.indexOf(position.id()),
                            position.job().title(),
                            view.filled(),
                            position.job().seats(),
                            view.salary(),
                            position.closing().map(Position.Closing::at)));
        });
        Work.employments(coop).forEach(view -> {
            Employment job = view.employment();
            lines.add("employment %d seat %d %s from %s until %s"
                    .formatted(
                            positions.indexOf(job.position()),
                            job.seat(),
                            view.handle(),
                            job.startsAt(),
                            job.ending().map(ending -> ending.at() + " " + ending.why())));
        });
        Work.applications(coop).forEach(view -> {
            Application application = view.application();
            lines.add("application %d %s %s"
                    .formatted(positions.indexOf(application.position()), view.handle(), application.state()));
        });
    }

    private static String proposal(Coop coop, Proposal proposal, Instant at) {
        VoteQueries votes = coop.use(VoteQueries.class);
        String vote = votes.vote(proposal.id().value())
                .map(opened -> "vote %s to %s %s, %s, %s, %s, %s"
                        .formatted(
                                opened.openedAt(),
                                opened.closesAt(),
                                opened.secrecy(),
                                opened.rule(),
                                opened.seal(),
                                votes.tally(opened.id()),
                                votes.turnout(opened.id())))
                .orElse("no vote");
        return "proposal %s %s, %s, revision %s, seconds %s, failure %s, %s"
                .formatted(
                        coop.number(proposal.id()),
                        proposal.state(at),
                        proposal.wording().title(),
                        proposal.publication().map(published -> published.revision() + " " + published.tag()),
                        proposal.facts().deliberation().map(talk -> talk.seconds() + " " + talk.timetable()),
                        proposal.facts().failure().map(failure -> failure.at() + " " + failure.code()),
                        vote);
    }
}
