package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposals for tests. */
public final class Drafts {

    public static final Currency USD = Currency.getInstance("USD");
    public static final PriceTag FREE = tag(Price.free(USD));

    private Drafts() {}

    public static Wording wording(String title) {
        return new Wording(title, "We want it.\n\nAll of us.", List.of(resolution()));
    }

    public static Measure resolution() {
        return new Measure("resolution", Payload.empty());
    }

    public static Measure measure(String kind, String field, Object value) {
        return new Measure(kind, new Payload(Map.of(field, value)));
    }

    public static Proposal by(AccountId author, String title, Instant at) {
        return by(new Authors(author, Set.of()), new Proposal.Draft(wording(title), Optional.empty()), at);
    }

    public static Proposal by(Authors authors, Proposal.Draft draft, Instant at) {
        return Proposal.drafted(new ProposalId(Ids.next(at)), authors, draft, at);
    }

    /** Deliberation of so many hours, seconds for as long again. */
    public static Timetable hours(Instant since, int hours, int secondsNeeded) {
        Instant until = since.plus(Duration.ofHours(hours));
        return new Timetable(since, until, until.plus(Duration.ofHours(hours)), secondsNeeded);
    }

    public static PriceTag monthly(long minor) {
        return tag(Price.monthly(Money.ofMinor(minor, USD)).binding(Money.ofMinor(minor / 2, USD)));
    }

    private static PriceTag tag(Price price) {
        return new PriceTag(price, Money.ofMinor(123_45, USD), 7, 6);
    }
}
