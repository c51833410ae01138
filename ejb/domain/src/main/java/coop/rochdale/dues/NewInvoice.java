package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.time.LocalDate;

/** A request to pay for a period, due on its first day, or on that of its issue if that is later. */
public record NewInvoice(
        InvoiceId id, MembershipId membership, Interval interval, Days period, Money amount, Instant issuedAt) {

    public NewInvoice {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("an invoice asks for something");
        }
    }

    /** The invoice for the period that begins on the day of joining (rule R2). */
    public static NewInvoice first(InvoiceId id, Membership membership) {
        Contribution contribution = membership.contribution();
        Days period = contribution.interval().period(membership.anchor(), 0);
        return new NewInvoice(
                id,
                membership.id(),
                contribution.interval(),
                period,
                contribution.perInterval(),
                membership.joinedAt());
    }

    public LocalDate due() {
        LocalDate issued = Span.day(issuedAt);
        return issued.isAfter(period.from()) ? issued : period.from();
    }
}
