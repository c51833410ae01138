package coop.rochdale.dues;

import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;

/** The days that a membership got for an invoice. */
public record Purchase(InvoiceId invoice, MembershipId membership, Days days) {}
