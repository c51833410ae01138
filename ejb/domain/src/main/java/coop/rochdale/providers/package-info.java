/**
 * The ways by which money comes in: banks and other providers say what moved, and it finds its member or waits for the
 * treasury.
 *
 * <p>R1. What a provider reports is an arrival, kept once per provider, kind and reference, whatever is sent again and in
 * whatever file. Where a bank gives no reference, what it says of the entry stands in for one, together with how many
 * entries of a file say the same before it; so it does, behind the entry's reference, for the parts of an entry that
 * sums up several transfers.
 *
 * <p>R2. A bank's statement (camt.053) counts only whole: opening balance and booked entries add up to the closing
 * balance, in the co-op's currency and, if the co-op's account is configured, of that account; otherwise the whole file is
 * refused with the numbers. Entries that are not booked yet are left for a later statement.
 *
 * <p>R3. An arrival that names an invoice by its reference (rule R2 of {@code dues}), in the field for it or anywhere in
 * its text, is that member's payment, recorded as any other. If several are named they must be one person's. So is one
 * whose provider says whose it is, as we told it ourselves or as the treasury decided before.
 *
 * <p>R4. What finds nobody is kept with the reason, and the treasury assigns it: to a membership or an invoice, as what
 * another provider paid out, or as nobody's dues: a gift, interest, what there was before these books, booked where that
 * provider holds it (and a gift that went back against it). What is in the books already or never was the co-op's it
 * dismisses with a reason. Nothing is booked until then, and nothing that a payment has a claim on: of what a provider other
 * than a bank says went back, nothing as long as a payment stands that arrived first by those names, or what came back of that,
 * and nothing of what came back (rule R13) as long as more is told to have gone than went of payments. Where what arrived first
 * is not in these books, what came back is a payment that counts, but what it came back of did not go of it.
 *
 * <p>R5. What left the account is listed and ignored: it is booked by whoever decided to spend it. So is what came back of
 * it; it is nobody's payment, whatever its text says.
 *
 * <p>R6. Names, accounts and texts of people are for the treasury only: in no event, no log and no ledger.
 *
 * <p>R7. A file is taken in one transaction; its arrivals are then decided some hundred in one, as if one came after the
 * other, in order and by one server at a time. One that dies is succeeded by the next, so a file that was taken is finished, and sent again it changes nothing.
 *
 * <p>R8. Whoever pays by bank transfer in euros gets a code to scan (EPC069-12) with all that the transfer needs.
 *
 * <p>R9. A provider's notice proves where it comes from and when, is heard once whatever is sent again, and in whatever
 * order notices come: a payment finds its member once we hear who the customer is, a return its payment once we hear of
 * that. Notices that say nothing about money are heard and ignored. What a provider holds lies in an account of its own
 * until it pays out (rule R5 of {@code dues}).
 *
 * <p>R10. A member may have what they contribute collected by Stripe: we send them there with an order for exactly that
 * amount, or the fee in force if that is more, in exactly that interval, and Stripe repeats with every payment whose it
 * is. One such subscription at a time for each person, be it for a membership that ended. It is ended there, changes
 * nothing of the membership by itself, and collects what was ordered: who is told of a higher fee is told that, too.
 *
 * <p>R11. What goes back of a payment, all or a part, is taken back at once with what it bought (rules R9 and R18 of {@code
 * dues}), by how much went back altogether: what each return and dispute says of itself, and the most that was refunded so
 * far, as Stripe counts it. That is said of all that goes by the names of one payment: it went back of the payment that
 * arrived first, and, of what that has no room for, of what had come back of it (rule R13). So it does not matter in which
 * order notices come, nor how often; and what the treasury recorded itself before, of whichever of these, is in it. A bank
 * says that something is a return, of whatever kind, and names what returns as it did when it arrived; it may mean what went
 * back already, as long as no other return tells of that, but never what the co-op sent back itself, for that is a transfer of
 * ours: of two payments of one name it means the other one, then. Where the treasury says all the same that a return tells of
 * such a transfer, that counts once: returns tell of what was charged back first, then of what was sent back, and only what
 * none tells of is added to them. So no more is ever taken back on a bank's word than it said. What fits no payment that
 * stands, or several of that amount, and what is larger than its payment, as with somebody's fees or after a refund of ours,
 * is left to the treasury: it names one that stands, of which so much goes back then, or one that went back already, by what
 * no other return accounts for. Where a return counts what went back altogether it does so then, too, whether the payment is
 * named, what is left of it or what came back of it, unless all that is told of them would be more than they were: then this
 * tells of another, or of what came back and was taken for something else, such as a gift. That is opened again and assigned
 * as a payment; what waits goes back of it at once. A dispute of all that had gone in part takes what is left. Where no payment
 * stands any more, of refunds that count all together, and of what came back of them, only that is booked as a gift which
 * together with what is booked, and what went of payments, comes to what went back in truth; and as long as one of them is
 * booked so, none is taken of a payment: it is opened again first. A payment that is named lies where this was sent from:
 * whatever lies in the bank, by whatever name it was recorded, a bank returns, and what another provider holds nobody else does.
 *
 * <p>R12. What became of an arrival by mistake the treasury opens again, with a reason for everybody's eyes: the payment that
 * it was taken for is taken back (rule R9 of {@code dues}), what was booked is reversed, and it waits for the treasury as
 * before, and for nobody else. Whoever had been introduced as the payer by it is unknown again, until the treasury says anew
 * who that is. What went back stays gone; where that was a part, the rest is taken back, and what told of the part waits for
 * the treasury to name its payment anew. What of that had come back (rule R13), and is the same person's still, is opened
 * again with it; what is another's stays theirs. A part that the treasury sent or charged back itself, of which nothing else
 * tells, it has to follow by hand.
 *
 * <p>R13. Money that comes back after it had gone back, as a dispute that was won, or a refund that did not reach its payer,
 * is a new payment by whoever had paid it, whichever we hear first; the dispute by which it had gone does not take it, however
 * late we hear of that. A refund that came back is one however many notices tell of it, and only as far as so much is said to
 * have been refunded before; it came back when the earliest of them says so, whichever we hear first. What was refunded so far
 * counts it no more. But all that went, went: if more had gone back than arrived, as when a part was refunded before all was
 * disputed, that goes back of what came back. Where that turns out of what was booked or dismissed meanwhile, this is opened
 * again by nobody's decision, and the treasury says whose it is. A provider may call the same money by several names and say
 * so in a notice of its own: whatever goes by one of them goes by all.
 *
 * <p>Decision: unmatched money is not booked. Rejected: booking it against a liability of its own, after which every
 * payment would have two ways into the books.
 *
 * <p>Decision: that Stripe leaves refunds that failed out of what it says was refunded so far rests on what it lets people do:
 * refund as much once more. Where it does not leave them out, no more can be refunded of that charge. Rejected: counting each
 * refund by itself, after which one whose notice was lost would be lost for good.
 *
 * <p>Decision: a bank's booking day after today, as banks east of Greenwich have it in UTC's evening, counts as today.
 * Rejected: leaving those payments for the treasury.
 *
 * <p>Out of scope: initiating payments, exchange rates.
 */
@NullMarked
package coop.rochdale.providers;

import org.jspecify.annotations.NullMarked;
