package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.Memberships;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table membership. Whoever opens or changes a person's membership takes that person's lock, or its row's. */
@Dependent
class JpaMemberships implements Memberships {

    private static final String OPEN = "insert into membership (id, account, contribution_minor, currency, interval,"
            + " anchor, joined_at, listed, closed_at, closed_by, closing_act, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";
    /** A version counts changes: what is as it was keeps its own. */
    private static final String SAVE = """
            with wished as (
                select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::boolean[],
                                     ?::timestamptz[], ?::text[], ?::uuid[])
                    as w (id, version, contribution_minor, currency, interval, anchor, listed, closed_at, closed_by, closing_act))
            update membership m
            set contribution_minor = w.contribution_minor, currency = w.currency, interval = w.interval, anchor = w.anchor,
                listed = w.listed, closed_at = w.closed_at, closed_by = w.closed_by, closing_act = w.closing_act,
                version = m.version + case when
                    (m.contribution_minor, m.currency, m.interval, m.anchor, m.listed, m.closed_at, m.closed_by, m.closing_act)
                    is distinct from (w.contribution_minor, w.currency::char(3), w.interval, w.anchor, w.listed, w.closed_at,
                                      w.closed_by, w.closing_act) then 1 else 0 end
            from wished w where m.id = w.id and m.version = w.version
            returning m.*
            """;

    private final Database database;

    @Inject
    JpaMemberships(Database database) {
        this.database = database;
    }

    @Override
    public void holdRolls() {
        // Of a million entries a roll takes longer than other statements may.
        database.sharePatiently(JpaRolls.LOCK);
    }

    @Override
    public Map<MembershipId, Membership> find(Set<MembershipId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        "select * from membership where id = any(?)",
                        MembershipRows::membership,
                        ids.stream().map(MembershipId::value).toList())
                .stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
    }

    @Override
    public Optional<Membership> lock(MembershipId id) {
        return database.one(
                "select * from membership where id = ? for no key update", MembershipRows::membership, id.value());
    }

    @Override
    public Map<AccountId, Membership> lockNewestOf(Set<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        "select * from hold_newest_memberships(?)",
                        MembershipRows::membership,
                        accounts.stream().map(AccountId::value).toList())
                .stream()
                .collect(Collectors.toMap(Membership::account, Function.identity()));
    }

    @Override
    public void open(Membership membership) {
        database.refusing("membership_open_once", () -> Refused.because(MembershipRefusal.ALREADY_MEMBER), () -> {
            return database.run(
                    OPEN,
                    membership.id().value(),
                    membership.account().value(),
                    membership.contribution().monthly().amountMinor(),
                    membership.contribution().monthly().currency().getCurrencyCode(),
                    membership.contribution().interval().word(),
                    membership.anchor(),
                    membership.joinedAt(),
                    membership.listed(),
                    membership.closure().map(Closure::at).orElse(null),
                    membership.closure().map(closed -> closed.reason().word()).orElse(null),
                    membership.closure().flatMap(Closure::act).map(ActId::value).orElse(null));
        });
    }

    @Override
    public List<Membership> saveAll(List<Membership> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<MembershipId, Membership> saved = database.list(SAVE, MembershipRows::membership, columns(changed)).stream()
                .collect(Collectors.toMap(Membership::id, Function.identity()));
        return changed.stream()
                .map(each -> Optional.ofNullable(saved.get(each.id()))
                        .orElseThrow(() -> Refused.because(CommonRefusal.IF_MATCH_STALE)))
                .toList();
    }

    private static Object[] columns(List<Membership> changed) {
        return new Object[] {
            Columns.of(changed, each -> each.id().value()),
            Columns.of(changed, Membership::version),
            Columns.of(changed, each -> each.contribution().monthly().amountMinor()),
            Columns.of(changed, each -> each.contribution().monthly().currency().getCurrencyCode()),
            Columns.of(changed, each -> each.contribution().interval().word()),
            Columns.of(changed, Membership::anchor),
            Columns.of(changed, Membership::listed),
            Columns.of(changed, each -> each.closure().map(Closure::at).orElse(null)),
            Columns.of(
                    changed,
                    each -> each.closure().map(closed -> closed.reason().word()).orElse(null)),
            Columns.of(
                    changed,
                    each -> each.closure()
                            .flatMap(Closure::act)
                            .map(ActId::value)
                            .orElse(null))
        };
    }
}
