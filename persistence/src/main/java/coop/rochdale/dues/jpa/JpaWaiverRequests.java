package coop.rochdale.dues.jpa;

import coop.rochdale.dues.WaiverRequest;
import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.dues.WaiverRequests;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.MembershipId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The table waiver_request. */
@Dependent
class JpaWaiverRequests implements WaiverRequests {

    private final Database database;

    @Inject
    JpaWaiverRequests(Database database) {
        this.database = database;
    }

    @Override
    public Optional<WaiverRequest> find(WaiverRequestId id) {
        return database.one(
                "select membership, granted_at is null as open from waiver_request where id = ?",
                row -> new WaiverRequest(id, new MembershipId(row.uuid("membership")), row.truth("open")),
                id.value());
    }

    @Override
    public Optional<WaiverRequestId> openOf(MembershipId membership) {
        return database.one(
                "select id from waiver_request where membership = ? and granted_at is null",
                row -> new WaiverRequestId(row.uuid("id")),
                membership.value());
    }

    @Override
    public void file(WaiverRequestId id, MembershipId membership, Instant now) {
        database.run(
                "insert into waiver_request (id, membership, filed_at) values (?, ?, ?)",
                id.value(),
                membership.value(),
                now);
    }

    @Override
    public void grant(WaiverRequestId id, ActId act, Instant now) {
        database.run("update waiver_request set granted_at = ?, act = ? where id = ?", now, act.value(), id.value());
    }
}
