package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.Memberships;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The table membership. Whoever opens or changes a person's membership takes that person's lock, or its row's. */
@Dependent
class JpaMemberships implements Memberships {

    private static final String NEWEST =
            "select id from membership where account = ? order by joined_at desc, number desc limit 1";

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
    public Optional<Membership> find(MembershipId id) {
        return Optional.ofNullable(database.entities().find(MembershipEntity.class, id.value()))
                .map(MembershipEntity::toDomain);
    }

    @Override
    public Optional<Membership> lock(MembershipId id) {
        return locked(id.value()).map(MembershipEntity::toDomain);
    }

    @Override
    public Optional<Membership> lockNewestOf(AccountId account) {
        database.lock("membership of " + account);
        return newestOf(account).flatMap(this::locked).map(MembershipEntity::toDomain);
    }

    @Override
    public void open(Membership membership) {
        database.refusing("membership_open_once", () -> Refused.because(MembershipRefusal.ALREADY_MEMBER), () -> {
            database.entities().persist(MembershipEntity.of(membership));
            return true;
        });
    }

    @Override
    public Membership save(Membership membership) {
        MembershipEntity entity = locked(membership.id().value())
                .filter(found -> found.version() == membership.version())
                .orElseThrow(() -> Refused.because(CommonRefusal.IF_MATCH_STALE));
        entity.take(membership);
        database.entities().flush();
        return entity.toDomain();
    }

    private Optional<UUID> newestOf(AccountId account) {
        return database.one(NEWEST, row -> row.uuid("id"), account.value());
    }

    private Optional<MembershipEntity> locked(UUID id) {
        return Optional.ofNullable(
                database.entities().find(MembershipEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
