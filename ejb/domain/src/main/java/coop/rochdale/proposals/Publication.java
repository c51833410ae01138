package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;

/**
 * What submission gives a proposal.
 *
 * @param number short and public, counted from 1
 * @param revision counted from 1, the text as submitted
 * @param tag what the latest revision costs, and what that does to the co-op, as it was when voting opened, or said so before
 */
public record Publication(int number, int revision, PriceTag tag) {}
