package coop.rochdale.providers;

import coop.rochdale.kernel.Money;
import coop.rochdale.members.Interval;
import coop.rochdale.members.MembershipId;
import java.time.Instant;

/** What a member wants to pay, how often, for which membership. */
public record CheckoutOrder(MembershipId membership, Money amount, Interval interval, Instant at) {}
