package coop.rochdale.members.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.workflow.ChangeMembership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member may change: a merge patch of these fields. */
@Schema(name = "MembershipChange", description = "Contribution and interval count from the next invoice on.")
public record MembershipChange(
        MoneyJson contribution,
        Interval interval,

        @Schema(description = "Whether the member's handle may appear on rolls and in the list of members.")
        boolean listed) {

    static MembershipChange of(Membership membership) {
        Contribution contribution = membership.contribution();
        return new MembershipChange(MoneyJson.of(contribution.monthly()), contribution.interval(), membership.listed());
    }

    ChangeMembership.Request request(long version) {
        return new ChangeMembership.Request(new Contribution(contribution.toMoney(), interval), listed, version);
    }
}
