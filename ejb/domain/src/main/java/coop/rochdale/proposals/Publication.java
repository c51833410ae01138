package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;

/**
 * What submission gives a proposal.
 *
 * @param number short and public, counted from 1
 * @param revision counted from 1, the text as submitted
 * @param tag the price of the latest revision, and what it does to the co-op
 */
public record Publication(int number, int revision, PriceTag tag) {}
