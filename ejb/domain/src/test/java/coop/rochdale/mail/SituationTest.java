package coop.rochdale.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.BillingGrid;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Notice.Facts;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.dues.Tidings;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SituationTest {

    private static final Terms TERMS = BillingGrid.terms("P7D", "P14D");
    private static final Span GRACE = TERMS.span(Clause.DUES_GRACE);
    private static final Money FOUR = Money.parse("4.99", "USD");
    private static final Money FIVE = Money.parse("5.00", "USD");
    private static final Money NOTHING = Money.zero(FIVE.currency());

    @Test
    void sendsWhatStillHoldsAndNothingElse() {
        int sent = 0;
        int overtaken = 0;
        for (BillingGrid.Situation one : BillingGrid.situations()) {
            for (Instant told : BillingGrid.instants()) {
                Member then = Member.at(told, TERMS, one.membership(), one.coverage());
                for (Tiding tiding : Tidings.of(then, one.open(), GRACE, told)) {
                    assertThat(new Situation(then, one.open(), GRACE, told).present(tiding))
                            .contains(tiding);
                    Instant late = told.plusSeconds(4 * 86_400);
                    Member later = Member.at(late, TERMS, one.membership(), one.coverage());
                    Optional<Tiding> present = new Situation(later, one.open(), GRACE, late).present(tiding);
                    boolean holds =
                            Tidings.of(later, one.open(), GRACE, late).stream().anyMatch(tiding::isTheSameAs);
                    assertThat(present.isPresent())
                            .as("%s of %s at %s", tiding, one.name(), late)
                            .isEqualTo(holds);
                    sent += holds ? 1 : 0;
                    overtaken += holds ? 0 : 1;
                }
            }
        }
        assertThat(sent).isGreaterThan(20);
        assertThat(overtaken).isGreaterThan(20);
    }

    @Test
    void tellsOfAFeeAndOfWhatCreditPaidAtOnceForAsLongAsThereIsAMember() {
        Instant now = Instant.parse("2026-02-03T12:00:00Z");
        Membership open = joined(now);
        Tiding fee = tiding(NoticeKind.FEE_WILL_CHANGE, FIVE);
        Tiding paid = tiding(NoticeKind.INVOICE_ISSUED, NOTHING);
        Tiding paidSince = tiding(NoticeKind.INVOICE_ISSUED, FIVE);
        Situation member = of(open, now);
        assertThat(member.present(fee)).contains(fee);
        assertThat(member.present(paid)).contains(paid);
        assertThat(member.present(paidSince)).isEmpty();
        Situation gone = of(open.closed(Closure.resigned(now.minusSeconds(1))), now);
        assertThat(gone.present(fee)).isEmpty();
        assertThat(gone.present(paid)).isEmpty();
        for (Money enough : List.of(FIVE, FIVE.plus(FOUR))) {
            Situation raised = of(open.paying(new Contribution(enough, Interval.YEAR)), now);
            assertThat(raised.present(fee)).isEmpty();
        }
    }

    /** Say, by a bank that takes back a payment on whose rest the credit was. */
    @Test
    void asksForWhatCreditPaidAtOnceAndDoesNotPayAnyMore() {
        Instant now = Instant.parse("2026-02-03T12:00:00Z");
        LocalDate today = LocalDate.of(2026, 2, 3);
        Invoice again = new Invoice(
                new InvoiceId(Ids.next(now)),
                1,
                Interval.MONTH,
                new Days(today, today.plusMonths(1)),
                today.plusDays(14),
                FIVE,
                NOTHING);
        Membership open = joined(now);
        Situation situation = new Situation(Member.at(now, TERMS, open, Coverage.none()), List.of(again), GRACE, now);
        Tiding present = situation
                .present(tiding(NoticeKind.INVOICE_ISSUED, again.id().toString(), NOTHING))
                .orElseThrow();
        assertThat(present.facts().rest()).contains(FIVE);
        assertThat(situation.toPay(present)).contains(again);
        Tiding other = tiding(NoticeKind.INVOICE_ISSUED, NOTHING);
        assertThat(situation.present(other)).contains(other);
    }

    private static Membership joined(Instant now) {
        return Membership.joining(
                new MembershipId(Ids.next(now)),
                new AccountId(Ids.next(now)),
                new Contribution(FOUR, Interval.MONTH),
                now.minusSeconds(60));
    }

    private static Situation of(Membership membership, Instant now) {
        return new Situation(Member.at(now, TERMS, membership, Coverage.none()), List.<Invoice>of(), GRACE, now);
    }

    private static Tiding tiding(NoticeKind kind, Money rest) {
        return tiding(kind, "1", rest);
    }

    private static Tiding tiding(NoticeKind kind, String about, Money rest) {
        return new Tiding(
                kind,
                about,
                new Facts(
                        Optional.of(1L),
                        Optional.of(FIVE),
                        Optional.of(rest),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
