package coop.rochdale.dues;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Days;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member is asked for, and what is left of what they paid: both change with each payment that arrives (rules R4
 * and R6). Whoever reckons with it holds the membership.
 *
 * @param open the invoices of this membership that are not covered, oldest period first
 * @param left of payments for any membership of this person, oldest first
 */
public record Tab(Member member, List<Invoice> open, List<Funds> left) {

    public Tab {
        open = List.copyOf(open);
        left = List.copyOf(left);
    }

    /** The same as the member stands now, after whatever was bought. */
    public Tab at(Instant now, Terms terms) {
        return new Tab(Member.at(now, terms, member.membership(), member.coverage()), open, left);
    }

    /** The same with money that just arrived, which is used last. */
    public Tab with(Funds arrived) {
        List<Funds> more = new ArrayList<>(left);
        more.add(arrived);
        return new Tab(member, open, more);
    }

    /**
     * Lets open invoices take what is left, and those that are covered then buy their days; nothing is open once the
     * membership has ended.
     */
    public Settled settle(Instant now) {
        List<Invoice> asking = member.standing() == Standing.ENDED ? List.of() : open;
        List<Settlement> settlements = Settlement.of(asking, left);
        Buying buying = new Buying(now);
        List<Invoice> after = new ArrayList<>();
        for (Invoice invoice : open) {
            Invoice settled = invoice.settledBy(settlements);
            if (settled.covered()) {
                buying.buy(settled);
            } else {
                after.add(settled);
            }
        }
        return new Settled(this, new Tab(buying.member(), after, rest(settlements)), settlements, buying.bought);
    }

    private List<Funds> rest(List<Settlement> settlements) {
        return left.stream()
                .map(funds -> funds.without(settlements))
                .filter(funds -> funds.left().isPositive())
                .toList();
    }

    /**
     * What became of a tab.
     *
     * @param bought by the invoices that were covered, in their order
     */
    public record Settled(Tab before, Tab after, List<Settlement> settlements, List<Purchase> bought) {

        public Settled {
            settlements = List.copyOf(settlements);
            bought = List.copyOf(bought);
        }

        /** How much invoices took, counted in the currency of what there was. */
        public Money total(Money zero) {
            return settlements.stream().map(Settlement::amount).reduce(zero, Money::plus);
        }
    }

    /** One purchase after the other: each looks at those before. */
    private final class Buying {

        private final Instant now;
        private final LocalDate today;
        private final List<PaidPeriod> periods =
                new ArrayList<>(member.coverage().paid());
        private final List<Purchase> bought = new ArrayList<>();
        private Membership membership = member.membership();
        private boolean votes = member.standing().votes();

        Buying(Instant now) {
            this.now = now;
            this.today = Span.day(now);
        }

        void buy(Invoice invoice) {
            List<Days> paid = periods.stream()
                    .filter(period -> period.voidAt().isEmpty())
                    .map(PaidPeriod::days)
                    .toList();
            Days days = invoice.buys(today, votes, paid);
            bought.add(new Purchase(invoice.id(), membership.id(), days));
            periods.add(PaidPeriod.granted(days, now));
            votes = true;
            if (!days.equals(invoice.period())) {
                membership = membership.anchoredAt(days.from());
            }
        }

        Member member() {
            Coverage coverage = new Coverage(periods, member.coverage().waivers());
            return new Member(membership, coverage, member.standing());
        }
    }
}
