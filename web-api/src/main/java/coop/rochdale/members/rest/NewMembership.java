package coop.rochdale.members.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What someone who joins chooses. */
@Schema(name = "NewMembership")
public record NewMembership(
        @Schema(description = "What to pay a month, at least `dues.minimum`; a year is asked for as twelve times it.")
        MoneyJson contribution,

        Interval interval) {

    Contribution chosen() {
        return new Contribution(contribution.toMoney(), interval);
    }
}
