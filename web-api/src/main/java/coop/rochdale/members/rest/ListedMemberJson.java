package coop.rochdale.members.rest;

import coop.rochdale.members.ListedMember;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member who chose to be listed. */
@Schema(name = "ListedMember")
public record ListedMemberJson(
        UUID id,
        String handle,
        @Schema(description = "The day of joining, in UTC.") LocalDate since) {

    static ListedMemberJson of(ListedMember member) {
        return new ListedMemberJson(member.membership().value(), member.handle(), member.since());
    }
}
