package coop.rochdale.members.jpa;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Waiver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables paid_period and waiver. */
@Dependent
class JpaCoverages implements Coverages {

    private static final String PAY = """
            insert into paid_period (id, membership, membership_number, covers, granted_at, void_at)
            select p.id, m.id, m.number, daterange(p.from_day, p.to_day), p.granted_at, p.void_at
            from unnest(?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::timestamptz[], ?::timestamptz[]) with ordinality
                as p (id, membership, from_day, to_day, granted_at, void_at, place)
            join membership m on m.id = p.membership order by p.place
            """;
    private static final String WAIVE = "insert into waiver (id, membership, starts_at, ends_at) values (?, ?, ?, ?)";
    private static final String COVERS = """
            select membership, false as waived, lower(covers) as from_day, upper(covers) as to_day, granted_at as starts_at,
                   void_at as ends_at
            from paid_period where membership = any(?)
            union all
            select membership, true, null, null, starts_at, ends_at from waiver where membership = any(?)
            order by waived, from_day, to_day, starts_at, ends_at
            """;

    private static final String TAKE_BACK = "update paid_period set void_at = ? where membership = ?"
            + " and covers = daterange(?, ?) and void_at is null";

    private final Database database;

    @Inject
    JpaCoverages(Database database) {
        this.database = database;
    }

    /** Either a paid period or a waiver of this membership. */
    private record Cover(MembershipId membership, Optional<PaidPeriod> paid, Optional<Waiver> waiver) {}

    @Override
    public Map<MembershipId, Coverage> of(Set<MembershipId> memberships) {
        List<UUID> ids = memberships.stream().map(MembershipId::value).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.list(COVERS, JpaCoverages::cover, ids, ids).stream()
                .collect(Collectors.groupingBy(
                        Cover::membership, Collectors.collectingAndThen(Collectors.toList(), JpaCoverages::coverage)));
    }

    private static Cover cover(Row row) throws SQLException {
        MembershipId membership = new MembershipId(row.uuid("membership"));
        if (row.truth("waived")) {
            Waiver waiver = new Waiver(row.instant("starts_at"), row.instant("ends_at"));
            return new Cover(membership, Optional.empty(), Optional.of(waiver));
        }
        PaidPeriod paid = new PaidPeriod(
                new Days(row.date("from_day"), row.date("to_day")),
                row.instant("starts_at"),
                row.maybeInstant("ends_at"));
        return new Cover(membership, Optional.of(paid), Optional.empty());
    }

    private static Coverage coverage(List<Cover> covers) {
        return new Coverage(
                covers.stream().flatMap(cover -> cover.paid().stream()).toList(),
                covers.stream().flatMap(cover -> cover.waiver().stream()).toList());
    }

    @Override
    public void payAll(List<Paid> periods) {
        if (periods.isEmpty()) {
            return;
        }
        int added = database.run(
                PAY,
                Columns.of(periods, paid -> Ids.next(paid.period().grantedAt())),
                Columns.of(periods, paid -> paid.membership().value()),
                Columns.of(periods, paid -> paid.period().days().from()),
                Columns.of(periods, paid -> paid.period().days().to()),
                Columns.of(periods, paid -> paid.period().grantedAt()),
                Columns.of(periods, paid -> paid.period().voidAt().orElse(null)));
        if (added != periods.size()) {
            throw new IllegalStateException("no membership for one of " + periods);
        }
    }

    @Override
    public void takeBack(MembershipId membership, Days days, Instant at) {
        int taken = database.run(TAKE_BACK, at, membership.value(), days.from(), days.to());
        if (taken != 1) {
            throw new IllegalStateException("membership " + membership + " was not covered in " + days);
        }
    }

    @Override
    public void waive(MembershipId membership, Waiver waiver) {
        database.run(WAIVE, Ids.next(waiver.from()), membership.value(), waiver.from(), waiver.until());
    }
}
