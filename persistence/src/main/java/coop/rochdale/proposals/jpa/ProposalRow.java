package coop.rochdale.proposals.jpa;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.jpa.MeasureColumn;
import coop.rochdale.kernel.jpa.UuidColumn;
import coop.rochdale.proposals.Authors;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Publication;
import coop.rochdale.proposals.Timetable;
import coop.rochdale.proposals.Wording;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of one proposal; co-authors, seconds and the vote are told by {@link Surroundings}. */
@Entity
@Table(name = "proposal")
class ProposalRow {

    @Id
    private UUID id;

    private @Nullable Integer number;
    private UUID author;
    private String title;
    private String body;
    private String measures;

    @Convert(converter = UuidColumn.class)
    private @Nullable UUID follows;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "deliberation_since")
    private @Nullable Instant deliberationSince;

    @Column(name = "deliberation_until")
    private @Nullable Instant deliberationUntil;

    @Column(name = "seconds_until")
    private @Nullable Instant secondsUntil;

    @Column(name = "seconds_needed")
    private @Nullable Integer secondsNeeded;

    private int revision;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Column(name = "enacted_at")
    private @Nullable Instant enactedAt;

    @Convert(converter = UuidColumn.class)
    private @Nullable UUID act;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "failure_detail")
    private @Nullable String failureDetail;

    @Column(name = "retry_until")
    private @Nullable Instant retryUntil;

    @Column(name = "price_one_off_minor")
    private @Nullable Long priceOneOffMinor;

    @Column(name = "price_monthly_minor")
    private @Nullable Long priceMonthlyMinor;

    @Column(name = "price_bound_minor")
    private @Nullable Long priceBoundMinor;

    @Column(name = "price_until")
    private @Nullable LocalDate priceUntil;

    @Column(name = "funds_before_minor")
    private @Nullable Long fundsBeforeMinor;

    @Column(name = "runway_before")
    private @Nullable Integer runwayBefore;

    @Column(name = "runway_after")
    private @Nullable Integer runwayAfter;

    @Version
    private long version;

    protected ProposalRow() {}

    static ProposalRow of(Proposal drafted) {
        ProposalRow row = new ProposalRow();
        row.id = drafted.id().value();
        row.author = drafted.authors().author().value();
        row.createdAt = drafted.createdAt();
        row.take(drafted);
        return row;
    }

    long version() {
        return version;
    }

    void take(Proposal proposal) {
        title = proposal.wording().title();
        body = proposal.wording().text();
        measures = MeasureColumn.of(proposal.wording().measures());
        follows = proposal.follows().map(ProposalId::value).orElse(null);
        proposal.publication().ifPresent(this::take);
        Facts facts = proposal.facts();
        facts.deliberation().ifPresent(this::take);
        facts.withdrawal().ifPresent(withdrawal -> {
            withdrawnAt = withdrawal.at();
            withdrawnBy = withdrawal.cause().word();
        });
        facts.voting().ifPresent(this::take);
        facts.enactment().ifPresent(enactment -> {
            enactedAt = enactment.at();
            act = enactment.act().value();
        });
        facts.failure().ifPresent(this::take);
    }

    private void take(Publication publication) {
        number = publication.number();
        revision = publication.revision();
        PriceTag tag = publication.tag();
        priceOneOffMinor = tag.price().oneOff().amountMinor();
        priceMonthlyMinor = tag.price().monthly().amountMinor();
        priceBoundMinor = tag.price().bound().amountMinor();
        priceUntil = tag.price().until().orElse(null);
        fundsBeforeMinor = tag.fundsBefore().amountMinor();
        runwayBefore = tag.runwayBefore();
        runwayAfter = tag.runwayAfter();
    }

    private void take(Facts.Deliberation deliberation) {
        Timetable timetable = deliberation.timetable();
        submittedAt = deliberation.submittedAt();
        deliberationSince = timetable.since();
        deliberationUntil = timetable.until();
        secondsUntil = timetable.secondsUntil();
        secondsNeeded = timetable.secondsNeeded();
    }

    private void take(Facts.Voting voting) {
        openedAt = voting.openedAt();
        rejectedAt = voting.verdict()
                .filter(verdict -> !verdict.passed())
                .map(Facts.Verdict::sealedAt)
                .orElse(null);
    }

    private void take(Facts.Failure failure) {
        failedAt = failure.at();
        failureCode = failure.code();
        failureDetail = failure.detail();
        retryUntil = failure.retryUntil();
    }

    Proposal toDomain(Surroundings around) {
        return new Proposal(
                new ProposalId(id),
                new Authors(new AccountId(author), around.coAuthors()),
                new Wording(title, body, MeasureColumn.read(measures)),
                Optional.ofNullable(follows).map(ProposalId::new),
                createdAt,
                Optional.ofNullable(number).map(given -> new Publication(given, revision, tag(around.currency()))),
                facts(around),
                version);
    }

    private PriceTag tag(Currency currency) {
        Price price = new Price(
                Money.ofMinor(there(priceOneOffMinor), currency),
                Money.ofMinor(there(priceMonthlyMinor), currency),
                Money.ofMinor(there(priceBoundMinor), currency),
                Optional.ofNullable(priceUntil));
        return new PriceTag(
                price, Money.ofMinor(there(fundsBeforeMinor), currency), there(runwayBefore), there(runwayAfter));
    }

    private Facts facts(Surroundings around) {
        return new Facts(
                Optional.ofNullable(submittedAt).map(at -> new Facts.Deliberation(at, timetable(), around.seconds())),
                Optional.ofNullable(withdrawnAt)
                        .map(at -> new Facts.Withdrawal(at, Facts.Cause.of(there(withdrawnBy)))),
                Optional.ofNullable(openedAt)
                        .map(at -> new Facts.Voting(at, around.closesAt().orElseThrow(), around.verdict())),
                Optional.ofNullable(enactedAt).map(at -> new Facts.Enactment(at, new ActId(there(act)))),
                Optional.ofNullable(failedAt)
                        .map(at -> new Facts.Failure(at, there(failureCode), there(failureDetail), there(retryUntil))));
    }

    private Timetable timetable() {
        return new Timetable(
                there(deliberationSince), there(deliberationUntil), there(secondsUntil), there(secondsNeeded));
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a constraint of the table proposal does not hold");
        }
        return value;
    }
}
