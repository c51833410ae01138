/**
 * Proposals: how a wish becomes a vote, and a passed vote an act (DOMAIN, section 4).
 *
 * <p>R1. A draft is private to its author and co-authors; to everybody else it does not exist. Any account may draft,
 * and name co-authors, who may edit the draft too. Nobody keeps more than 50 drafts.
 *
 * <p>R2. Only the author submits, only while a voting member, and with at most {@code proposals.open-limit} of their
 * proposals in deliberation or voting at once. Submission gives the proposal its number, its price and its timetable.
 *
 * <p>R3. Every measure is checked at submission and at each revision; all that is wrong is said at once.
 *
 * <p>R4. In deliberation the author may revise. Each revision is kept and numbered, starts the deliberation clock anew
 * by the clauses in force then, and needs its seconds anew: whoever seconded did so for the earlier words.
 *
 * <p>R5. Voting opens when deliberation is over and enough other voting members have seconded, at the later of the two.
 * A proposal that lacks its seconds {@code deliberation.expiry} after its deliberation began is withdrawn by the clock.
 *
 * <p>R6. The author may withdraw until voting opens. From the end of deliberation on nothing is edited or withdrawn,
 * even if no server was awake to open the vote; it then opens later, with the roll and at the price of that instant and for
 * the whole period. What could not be carried out by then keeps the price it had.
 *
 * <p>R7. The state follows from the facts and the clock by one function, {@link coop.rochdale.proposals.StateOf}.
 *
 * <p>R8. What the clock brings about (opening, expiry, sealing, enactment) happens at most once, however many servers
 * race for it, and before anybody reads a proposal for which it is due.
 *
 * <p>R9. A failed enactment keeps its reason and may be tried again by any voting member until {@code enactment.expiry}
 * after its vote closed, as that clause stood when voting opened.
 *
 * <p>R10. A proposal may follow an earlier one that was submitted; each shows the other.
 *
 * <p>R11. Any account may comment on a submitted proposal, in any state; comments are kept as written.
 *
 * <p>Out of scope: rolls, ballots and tallies (ballots); what a measure means (whoever owns its kind).
 *
 * <p>Decision: drafts append no events, and comments do. A draft is its author's notebook, and an event would betray
 * that it exists. Rejected: public drafts, which make people write elsewhere.
 *
 * <p>Decision: seconds belong to one revision. Rejected: carrying them over, which lets an author gather seconds for one
 * text and put another to the vote.
 */
@NullMarked
package coop.rochdale.proposals;

import org.jspecify.annotations.NullMarked;
