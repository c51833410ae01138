package coop.rochdale.members;

import java.time.LocalDate;

/** A member who chose to be listed, as everybody may see them. */
public record ListedMember(MembershipId membership, String handle, LocalDate since) {}
