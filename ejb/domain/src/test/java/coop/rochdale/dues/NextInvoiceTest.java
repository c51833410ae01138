package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Terms;
import coop.rochdale.dues.BillingGrid.Situation;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextInvoiceTest {

    private static final Terms TERMS = BillingGrid.terms("P7D", "P14D");

    @Test
    void asksForThePeriodFromTheAnchorALeadBeforeItStarts() {
        assertThat(next("1 month from 2028-01-31", "2028-02-21T23:59:59Z")).isEmpty();
        assertThat(next("1 month from 2028-01-31", "2028-02-22T00:00:00Z"))
                .contains(asks("2028-01-31", "2028-02-29", "2028-03-31", "5.00"));
        assertThat(next("2 month from 2028-01-31", "2028-03-25T00:00:00Z"))
                .contains(asks("2028-01-31", "2028-03-31", "2028-04-30", "5.00"));
        assertThat(next("1 year from 2028-02-29", "2029-02-22T00:00:00Z"))
                .contains(asks("2028-02-29", "2029-02-28", "2030-02-28", "60.00"));
    }

    @Test
    void asksNobodyTwiceNorWhoIsWaivedNorWhoHasNoVote() {
        assertThat(next("asked already", "2028-03-31T08:00:00Z")).isEmpty();
        assertThat(next("waived past what is paid", "2028-03-14T23:59:59Z")).isEmpty();
        assertThat(next("nothing paid yet", "2028-02-22T00:00:00Z")).isEmpty();
        assertThat(next("1 month from 2028-01-31", "2028-04-10T00:00:00Z")).isEmpty();
    }

    @Test
    void beginsAnewWhereAWaiverEnded() {
        assertThat(next("waived past what is paid", "2028-03-15T00:00:00Z"))
                .contains(asks("2028-03-15", "2028-03-15", "2028-04-15", "5.00"));
        assertThat(next("waived to an hour", "2028-03-15T13:00:00Z"))
                .contains(asks("2028-03-16", "2028-03-16", "2028-04-16", "5.00"));
    }

    @Test
    void asksForNoDaysThatAreOver() {
        assertThat(next("1 month from 2028-01-31", "2028-04-01T08:00:00Z"))
                .contains(asks("2028-04-01", "2028-04-01", "2028-05-01", "5.00"));
        assertThat(next("1 month from 2028-01-31", "2028-03-20T08:00:00Z"))
                .map(NextInvoice::due)
                .as("paid late, due at once")
                .contains(LocalDate.of(2028, 3, 20));
    }

    @Test
    void asksForTheFeeOfWhichTheMemberWasToldInTime() {
        String due = "2029-01-25T00:00:00Z";
        assertThat(amount("12 month from 2028-01-31", due)).as("told of none").isEqualTo(usd("5.00"));
        assertThat(amount("told the first rise 2028-05-01", due))
                .as("the fee fell meanwhile")
                .isEqualTo(usd("5.50"));
        assertThat(amount("told both 2028-05-01", due)).isEqualTo(usd("5.50"));
        assertThat(amount("told both 2029-01-10", due)).as("21 days before").isEqualTo(usd("5.50"));
        assertThat(amount("told both 2029-01-24", due)).as("7 days before").isEqualTo(usd("5.00"));
        assertThat(amount("pays more than any fee", due)).isEqualTo(usd("7.00"));
        assertThat(amount("yearly, told 2028-05-01", "2029-02-22T00:00:00Z")).isEqualTo(usd("66.00"));
    }

    @Test
    void goesOnFromTheAnchorWhateverTheIntervalWas() {
        LocalDate anchor = LocalDate.of(2028, 1, 31);
        assertThat(Interval.YEAR.following(anchor, LocalDate.of(2028, 4, 30)))
                .contains(new Days(LocalDate.of(2028, 4, 30), LocalDate.of(2029, 4, 30)));
        assertThat(Interval.MONTH.following(anchor, LocalDate.of(2028, 2, 29)))
                .contains(new Days(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 31)));
        assertThat(Interval.MONTH.following(anchor, LocalDate.of(2028, 4, 29))).isEmpty();
    }

    private static Money amount(String situation, String at) {
        return next(situation, at).orElseThrow().amount();
    }

    private static Optional<NextInvoice> next(String name, String at) {
        Situation situation = BillingGrid.situations().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        Instant now = Instant.parse(at);
        Member member = Member.at(now, TERMS, situation.membership(), situation.coverage());
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return NextInvoice.of(member, situation.open(), new NextInvoice.Asking(now, today, TERMS, situation.fees()));
    }

    private static NextInvoice asks(String anchor, String from, String to, String amount) {
        LocalDate start = LocalDate.parse(from);
        return new NextInvoice(LocalDate.parse(anchor), new Days(start, LocalDate.parse(to)), start, usd(amount));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
