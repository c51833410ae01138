package coop.rochdale.dues.rest;

import coop.rochdale.dues.DuesSummary;
import coop.rochdale.kernel.rest.MoneyJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the public may know about dues. */
@Schema(
        name = "DuesSummary",
        description = "A number is left out, and `hidden` is true, where fewer than `minimumGroup` people stand behind"
                + " it, or where it would tell what another hides.")
public record DuesSummaryJson(
        List<MembersJson> members,
        List<IncomeJson> income,
        @Schema(description = "`privacy.minimum-group`") int minimumGroup) {

    static DuesSummaryJson of(DuesSummary summary) {
        return new DuesSummaryJson(
                summary.members().stream()
                        .map(members -> new MembersJson(
                                members.standing().word(),
                                members.count().orElse(null),
                                members.count().isEmpty()))
                        .toList(),
                summary.income().stream()
                        .map(income -> new IncomeJson(
                                income.month().toString(),
                                income.amount().map(MoneyJson::of).orElse(null),
                                income.amount().isEmpty()))
                        .toList(),
                summary.minimumGroup());
    }

    /** How many stand so. */
    @Schema(name = "MembersOfStanding")
    public record MembersJson(
            @Schema(enumeration = {"pending", "current", "grace", "lapsed", "ended"})
            String standing,

            @Nullable Long count,
            boolean hidden) {}

    /** Dues that money settled in a month of UTC's calendar. */
    @Schema(name = "IncomeOfMonth", description = "Money alone; what work settled is not counted.")
    public record IncomeJson(
            @Schema(example = "2026-02") String month,
            @Nullable MoneyJson amount,
            boolean hidden) {}
}
