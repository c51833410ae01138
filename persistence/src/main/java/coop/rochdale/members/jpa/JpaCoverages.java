package coop.rochdale.members.jpa;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Waiver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The tables paid_period and waiver. */
@Dependent
class JpaCoverages implements Coverages {

    private static final String PAY = "insert into paid_period (id, membership, membership_number, covers, granted_at,"
            + " void_at) select ?, id, number, daterange(?, ?), ?, ? from membership where id = ?";
    private static final String WAIVE = "insert into waiver (id, membership, starts_at, ends_at) values (?, ?, ?, ?)";
    private static final String COVERS = """
            select false as waived, lower(covers) as from_day, upper(covers) as to_day, granted_at as starts_at, void_at as ends_at
            from paid_period where membership = ?
            union all
            select true, null, null, starts_at, ends_at from waiver where membership = ?
            order by waived, from_day, to_day, starts_at, ends_at
            """;

    private static final String TAKE_BACK = "update paid_period set void_at = ? where membership = ?"
            + " and covers = daterange(?, ?) and void_at is null";

    private final Database database;

    @Inject
    JpaCoverages(Database database) {
        this.database = database;
    }

    @Override
    public Coverage of(MembershipId membership) {
        List<PaidPeriod> paid = new ArrayList<>();
        List<Waiver> waived = new ArrayList<>();
        database.list(
                COVERS,
                row -> row.truth("waived")
                        ? waived.add(new Waiver(row.instant("starts_at"), row.instant("ends_at")))
                        : paid.add(new PaidPeriod(
                                new Days(row.date("from_day"), row.date("to_day")),
                                row.instant("starts_at"),
                                row.maybeInstant("ends_at"))),
                membership.value(),
                membership.value());
        return new Coverage(paid, waived);
    }

    @Override
    public void pay(MembershipId membership, PaidPeriod period) {
        int added = database.run(
                PAY,
                Ids.next(period.grantedAt()),
                period.days().from(),
                period.days().to(),
                period.grantedAt(),
                period.voidAt().orElse(null),
                membership.value());
        if (added != 1) {
            throw new IllegalStateException("no membership " + membership);
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
