package coop.rochdale.dues;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a member is asked for next (rules R11 to R13).
 *
 * @param anchor from which the period is computed; another one than before where cover ended between two periods
 */
public record NextInvoice(LocalDate anchor, Days period, LocalDate due, Money amount) {

    /** When it is asked, through which day, and under what terms. */
    public record Asking(Instant now, LocalDate through, Terms terms, Fees fees) {

        LocalDate today() {
            return Span.day(now);
        }

        private Instant end() {
            return through.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** Empty if this member is not asked now; {@code open} are the invoices that ask them already. */
    public static Optional<NextInvoice> of(Member member, List<Invoice> open, Asking asking) {
        Instant now = asking.now();
        boolean waived = member.coverage().waivedUntil(now).isPresent();
        if (!member.standing().votes() || waived || !open.isEmpty()) {
            return Optional.empty();
        }
        return member.coverage()
                .coveredUntil(now)
                .map(start -> from(start, member, asking))
                .filter(next -> asking.terms()
                        .span(Clause.DUES_LEAD)
                        .before(next.period().start())
                        .isBefore(asking.end()));
    }

    private static NextInvoice from(LocalDate start, Member member, Asking asking) {
        Contribution contribution = member.membership().contribution();
        Interval interval = contribution.interval();
        LocalDate anchor = member.membership().anchor();
        Optional<Days> following = interval.following(anchor, start);
        Days period = following.orElseGet(() -> interval.period(start, 0));
        if (!period.to().isAfter(asking.today())) {
            period = interval.period(asking.today(), 0);
        }
        boolean continued = following.filter(period::equals).isPresent();
        LocalDate due = later(period.from(), asking.today());
        Money monthly = asking.fees()
                .monthly(
                        contribution.monthly(),
                        period.start(),
                        due.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        asking.terms().span(Clause.DUES_NOTICE));
        return new NextInvoice(
                continued ? anchor : period.from(), period, due, new Contribution(monthly, interval).perInterval());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
