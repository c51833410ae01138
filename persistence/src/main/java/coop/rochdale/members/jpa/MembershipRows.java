package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How a membership is read. */
final class MembershipRows {

    private MembershipRows() {}

    static Membership membership(Row row) throws SQLException {
        return new Membership(
                new MembershipId(row.uuid("id")),
                new AccountId(row.uuid("account")),
                new Contribution(
                        row.money("contribution_minor", "currency"),
                        Interval.valueOf(row.text("interval").toUpperCase(Locale.ROOT))),
                row.date("anchor"),
                row.instant("joined_at"),
                row.truth("listed"),
                closure(row),
                row.number("version"));
    }

    private static Optional<Closure> closure(Row row) throws SQLException {
        Optional<Instant> at = row.maybeInstant("closed_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Closure(
                at.get(),
                Closure.Reason.valueOf(row.text("closed_by").toUpperCase(Locale.ROOT)),
                row.maybeUuid("closing_act").map(ActId::new)));
    }
}
