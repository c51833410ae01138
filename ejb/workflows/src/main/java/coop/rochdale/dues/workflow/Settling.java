package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Settlement;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Days;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.PaidPeriod;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What follows once invoices take money: those that are covered buy their days (rule R6). */
@Dependent
class Settling {

    private final Invoices invoices;
    private final Memberships memberships;
    private final Coverages coverages;

    @Inject
    Settling(Invoices invoices, Memberships memberships, Coverages coverages) {
        this.invoices = invoices;
        this.memberships = memberships;
        this.coverages = coverages;
    }

    /** Settles open invoices of a member whose membership the caller holds. */
    void settle(Member member, List<Invoice> open, List<Settlement> settlements, Instant now) {
        invoices.settle(settlements, now);
        List<Days> paid = new ArrayList<>(member.coverage().paid().stream()
                .filter(period -> period.voidAt().isEmpty())
                .map(PaidPeriod::days)
                .toList());
        LocalDate today = Span.day(now);
        Membership membership = member.membership();
        boolean votes = member.standing().votes();
        for (Invoice invoice : open) {
            if (after(invoice, settlements).covered()) {
                Days bought = invoice.buys(today, votes, paid);
                coverages.pay(membership.id(), PaidPeriod.granted(bought, now));
                invoices.bought(invoice.id(), bought);
                paid.add(bought);
                votes = true;
                membership = anchored(membership, invoice, bought);
            }
        }
        memberships.save(membership);
    }

    private static Invoice after(Invoice invoice, List<Settlement> settlements) {
        return settlements.stream()
                .filter(settlement -> settlement.invoice().equals(invoice.id()))
                .reduce(invoice, (settled, more) -> settled.settledWith(more.amount()), (one, other) -> other);
    }

    private static Membership anchored(Membership membership, Invoice invoice, Days bought) {
        return bought.equals(invoice.period()) ? membership : membership.anchoredAt(bought.from());
    }
}
