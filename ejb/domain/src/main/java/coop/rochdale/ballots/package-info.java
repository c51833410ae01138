/**
 * The ballot box: who may vote is fixed when a vote opens, ballots count until the clock closes it, and the pass rule
 * decides on exact integers.
 *
 * <p>R1. A vote copies its rule, its secrecy and its end from the charter in force at the instant it opens; the roll is
 * drawn at that instant and never changes.
 *
 * <p>R2. A ballot is yes, no or abstain, at most one for each roll entry, changeable until close; the last one counts.
 *
 * <p>R3. A ballot is accepted if and only if the database's clock is before {@code closesAt} in the transaction that
 * stores it. From then on every read shows the vote closed, whether or not it has been sealed.
 *
 * <p>R4. A vote is sealed once: tally, outcome and published ballots are written and the ballots themselves deleted in
 * one transaction. After a secret vote nothing connects a voter with a published ballot.
 *
 * <p>R5. A ballot has a tracker of 130 random bits, which stays when the choice changes. The published list is sorted by
 * tracker, so that everyone finds their own ballot and can recount all.
 *
 * <p>R6. While a secret vote runs only the number of ballots is public; while an open one runs, the numbers of each
 * choice are.
 *
 * <p>R7. Simple: in both bodies yes exceeds the share {@code threshold.simple}. Override: among the consumers yes exceeds
 * {@code threshold.override}. A proposal passes if either way holds. The share is of yes and no (base {@code cast}) or of
 * the roll (base {@code roll}), always strictly more; a body without a yes and without a no has not said yes.
 *
 * <p>R8. A floor is the share of a body's roll that must say yes, reached by equality, and off at {@code 0/1}. The
 * consumer floor stands in both ways; the worker floor stands in the simple way only, since the override exists to pass
 * without the workers. Floors count yes votes, so that no vote of no can ever help a proposal.
 *
 * <p>R9. A vote has the id of what is voted on.
 *
 * <p>R10. Ballots that come while others are being stored are stored together, in one statement and one commit. Each voter
 * is answered after that commit, as if they had come alone: with their receipt, or with the reason why not. That statement
 * also sees whether the session they call by still stands: a ballot sent by an ended one is not stored. Of two ballots
 * of one voter in one commit the later counts, and both receipts name the same tracker. Nobody waits for others to come.
 *
 * <p>R11. The turnout is the number of ballots committed, counted along with them in the same commit, so that reading it
 * counts nothing; once the vote is sealed it is what the tally says.
 *
 * <p>R12. What the seal of a secret vote destroys is gone from the database's files as well, whoever reads them: the box
 * with the ballots goes as a whole in the transaction that seals, and within seconds the database's log of changes is
 * begun anew and its old files are removed, as far as the database lets us. A server that dies in between is succeeded by
 * the next one. What a published ballot's place, number, time or neighbours in any table, index or file tell about its
 * voter is no better than chance.
 *
 * <p>R13. What is printed with every secret vote says what remains: before the seal its operator can see who chose what,
 * and afterwards so can whoever kept a copy from before it, be it a backup, a replica, or the log of changes.
 *
 * <p>R14. Between the close and the seal voters still read their own ballots, and reading them seals nothing. Whoever heard
 * nothing of a ballot that was taken in time and sends the same again is told that it stands; another one is refused.
 *
 * <p>Out of scope: what is voted on, and what follows from a pass (proposals, enactment); counting elections.
 *
 * <p>Decision: casting appends no event and is one SQL statement, for secrecy and because everybody votes at once.
 * Rejected: a turnout event for each ballot, whose time tells who voted when; encrypted ballots, which need a trustee or
 * a quorum of key holders to open and would promise more than a server can keep.
 *
 * <p>Decision: ballots are gathered, since at a deadline a commit for each would be what everybody waits for. Rejected:
 * answering before the commit; a queue that is emptied later, which would take ballots the clock has refused; waiting a
 * moment for more to come.
 *
 * <p>Decision: the turnout is the sum of some counters for each vote, of which a commit moves one. Rejected: counting at
 * each read; one counter, at which all servers' commits would queue; a trigger for each row.
 *
 * <p>Decision: each vote has a box of its own whose files are thrown away. Rejected: deleting rows, which stay on their
 * pages even after a vacuum until chance overwrites them; rewriting a table that all votes share, for which every other
 * vote has to wait; a key for each vote under which ballots are stored and which is destroyed in the end, because a key
 * that outlives a crash and that several servers share lies in the same log and the same backups as the ballots do.
 *
 * <p>Decision: floors are inclusive and thresholds strict. Rejected: strict floors, under which {@code 0/1} would not be
 * off and {@code 1/1} could never be reached.
 */
@NullMarked
package coop.rochdale.ballots;

import org.jspecify.annotations.NullMarked;
