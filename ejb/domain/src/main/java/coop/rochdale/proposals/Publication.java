package coop.rochdale.proposals;

import coop.rochdale.kernel.Price;

/**
 * What submission gives a proposal.
 *
 * @param number short and public, counted from 1
 * @param revision counted from 1, the text as submitted
 * @param price of the latest revision
 */
public record Publication(int number, int revision, Price price) {}
