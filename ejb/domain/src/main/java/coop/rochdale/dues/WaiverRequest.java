package coop.rochdale.dues;

import coop.rochdale.members.MembershipId;

/**
 * That somebody asks for a time without dues, where the co-op decides on that by vote (rule R17).
 *
 * @param isOpen whether it was not granted yet
 */
public record WaiverRequest(WaiverRequestId id, MembershipId membership, boolean isOpen) {}
