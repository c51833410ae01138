package coop.rochdale.members.rest;

import coop.rochdale.dues.rest.InvoiceJson;
import coop.rochdale.dues.workflow.ShowMembership;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Standing;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership as its member sees it. */
@Schema(name = "Membership")
public record MembershipJson(
        UUID id,

        @Schema(
                description =
                        "Derived from what is paid or waived, the charter and the clock; `current` and `grace` vote.")
        Standing standing,

        @Schema(description = "A month's.") MoneyJson contribution,
        Interval interval,
        boolean listed,
        Instant joinedAt,

        @Schema(description = "The oldest invoice that still asks for money.") @Nullable
        InvoiceJson openInvoice,

        @Schema(description = "Until when no dues are asked for. Nobody else sees this.") @Nullable
        Instant waivedUntil,

        @Nullable Instant closedAt,

        @Schema(enumeration = {"resignation", "expulsion", "expiry"}) @Nullable
        String closedBy) {

    static MembershipJson of(ShowMembership.Shown shown) {
        Membership membership = shown.membership();
        return new MembershipJson(
                membership.id().value(),
                shown.standing(),
                MoneyJson.of(membership.contribution().monthly()),
                membership.contribution().interval(),
                membership.listed(),
                membership.joinedAt(),
                shown.openInvoice().map(InvoiceJson::of).orElse(null),
                shown.waivedUntil().orElse(null),
                membership.closure().map(Closure::at).orElse(null),
                membership.closure().map(closure -> closure.reason().word()).orElse(null));
    }
}
