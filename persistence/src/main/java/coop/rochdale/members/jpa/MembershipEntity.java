package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.UuidColumn;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "membership")
class MembershipEntity {

    @Id
    private UUID id;

    private UUID account;

    @Column(name = "contribution_minor")
    private long contributionMinor;

    private String currency;
    private String interval;
    private LocalDate anchor;

    @Column(name = "joined_at")
    private Instant joinedAt;

    private boolean listed;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closing_act")
    @Convert(converter = UuidColumn.class)
    private @Nullable UUID closingAct;

    @Version
    private long version;

    protected MembershipEntity() {}

    static MembershipEntity of(Membership membership) {
        MembershipEntity entity = new MembershipEntity();
        entity.id = membership.id().value();
        entity.account = membership.account().value();
        entity.joinedAt = membership.joinedAt();
        entity.take(membership);
        return entity;
    }

    /** Everything about it that may change. */
    void take(Membership membership) {
        contributionMinor = membership.contribution().monthly().amountMinor();
        currency = membership.contribution().monthly().currency().getCurrencyCode();
        interval = membership.contribution().interval().word();
        anchor = membership.anchor();
        listed = membership.listed();
        closedAt = membership.closure().map(Closure::at).orElse(null);
        closedBy = membership
                .closure()
                .map(Closure::reason)
                .map(Closure.Reason::word)
                .orElse(null);
        closingAct =
                membership.closure().flatMap(Closure::act).map(ActId::value).orElse(null);
    }

    Membership toDomain() {
        return new Membership(
                new MembershipId(id),
                new AccountId(account),
                new Contribution(
                        Money.ofMinor(contributionMinor, Money.currencyOf(currency)),
                        Interval.valueOf(interval.toUpperCase(Locale.ROOT))),
                anchor,
                joinedAt,
                listed,
                closure(),
                version);
    }

    long version() {
        return version;
    }

    private Optional<Closure> closure() {
        if (closedAt == null || closedBy == null) {
            return Optional.empty();
        }
        return Optional.of(new Closure(
                closedAt,
                Closure.Reason.valueOf(closedBy.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(closingAct).map(ActId::new)));
    }
}
