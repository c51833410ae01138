/**
 * What members are asked to pay, what arrived, and who need not pay.
 *
 * <p>R1. Periods are anchored at the day of joining and computed from the anchor, never by adding a month to the last
 * one: 31 January, 28 February, 31 March.
 *
 * <p>R2. An invoice is a request, not a debt: nothing is booked until money arrives. The first one is issued at joining
 * for the period that begins that day: the contribution once, or twelve times for a year. Its number says how many
 * there were before, and nothing else. Its reference (ISO 11649) is that number with check digits, so that a transfer
 * that names it finds its invoice and one with a slip of the pen finds none.
 *
 * <p>R3. An unpaid invoice of a membership that has ended is void; nobody is asked for anything any more.
 *
 * <p>R4. A payment is recorded once per provider and reference, by someone who holds the power {@code treasury}. The
 * invoice or membership it names says whose it is: it settles that person's oldest open invoice first, together with
 * their credit, also where a membership that has ended is named and its holder has joined again. Part payments add up,
 * and what is left is member credit; where nothing is open, all of it is. Money is never refused. Credit is used before
 * anything else by the next invoice, also by that of a later membership of the same person. Payments that are recorded
 * together leave what they would leave one after the other.
 *
 * <p>R5. A payment and its transaction in the ledger are one: assets:bank:main against income:dues for what it settled
 * and liabilities:member-credit for what it left. What a provider holds until it pays out (stripe, open-collective,
 * ko-fi) lies in an account of that provider, such as assets:stripe; cash in assets:cash:main until it is taken to the bank.
 *
 * <p>R6. Once an invoice is covered, its period is paid. If the member has no vote at that moment (pending or lapsed),
 * if that period is over, or if another payment covers part of it, the paid period starts anew on the day the payment is
 * recorded (in UTC), or after the last paid day if that is later, and the membership is anchored there: nobody pays for
 * months without a vote.
 *
 * <p>R7. Asking for a waiver is enough where {@code waiver.mode} is {@code self-declared}: it holds at once, for {@code
 * dues.waiver} and until the midnight (in UTC) that follows, as paid periods end at midnight too; to the instant only
 * where that clause has hours, minutes or seconds. It can be renewed. No reason is kept, and only that member can see it.
 * It is announced like any other change that only its member may know of (rule R9 of {@code members}). Where the mode is
 * {@code by-treasury}, whoever grants one knows it too, and the use of the power is public, the member is not. Where
 * it is {@code by-vote}, rule R17 holds.
 *
 * <p>R8. Numbers of people are published only where each stands for at least {@code privacy.minimum-group}. Where that
 * hides one, others are hidden with it until the hidden ones together stand for that many, so that none follows from
 * the rest. They may be up to a minute old.
 *
 * <p>R9. A payment goes back once: the treasury refunds it, the payer's bank or provider charges it back, or it had been
 * taken for this member's by mistake. It stays recorded, and its refund names it; a refund is final, and money that comes
 * again is a payment of its own. What
 * invoices took of it is taken back by counter entries; an invoice that is not covered any more asks again (or is void,
 * if its membership has ended), and the days it had bought count no more from that instant on. Credit from other payments
 * settles what asks again at once, so that whoever paid twice and gets one back loses no day. Standing follows from what
 * remains; a membership that had expired is closed, lest it come to life again. In the ledger the payment's transaction
 * is reversed, with the reason, on the day the refund is recorded; what was settled later from its rest, or is settled now
 * from other credit, is put right between dues and member credit by a second transaction.
 *
 * <p>R10. Work counts. A member logs it: task, day, hours, how it can be seen. Any other person with a vote attests it, who
 * got its id from the worker, for events tell an alias of it that only the treasury can use; nobody their own. From then on it counts {@code labour.rate} an hour, the work of one month
 * up to {@code labour.cap} together, by the charter at the attestation. Open invoices of its worker take it oldest first,
 * then those to come, after all credit of money: as a payment by {@code labour} that is booked as income:dues against
 * expenses:labour when an invoice takes it. What none takes is nobody's money, is never paid out, and is no vote. What is
 * not attested yet its worker withdraws; what is, the treasury corrects, with a reason in public: what invoices took is
 * taken back like a refund, and the rest counts no more.
 *
 * <p>R11. A billing run asks every member who votes ({@code current} or {@code grace}) for the period that follows the last
 * covered day. It asks nobody while a waiver of theirs holds, and nobody who has an open invoice: whoever did not pay the
 * last one is not asked for the next, so that nothing piles up in grace; having paid, they are asked by the next run. A
 * pending member has their first invoice; one who lapsed or whose membership ended gets none.
 *
 * <p>R12. The invoice is issued {@code dues.lead} before its period starts, and due on the first day, or on the day of
 * issue if that is later. A period goes on from the anchor, in the interval the member has by then; where cover ended on
 * another day, as a waiver does, the membership is anchored there. Days that are over are not asked for: such a period
 * starts on the day of issue.
 *
 * <p>R13. An invoice asks for what the member chose, and for no less than the fee in force on the first day of its period,
 * if the member was told of that fee at least {@code dues.notice} before the invoice is due; else for the latest fee they
 * were told of in time, and never for more than the one in force. Being told changes nothing of what the member chose: if
 * the fee falls, they are asked for less again.
 *
 * <p>R14. Credit settles an invoice in the moment it is issued, the oldest payment first, and what it covers is paid. One
 * transaction in the ledger books this for all members of a step.
 *
 * <p>R15. The treasury starts a billing run through a day, and each day in UTC begins one through itself. It goes through
 * the memberships there were at its start, 2,500 at a time, these in one transaction that also moves the run;
 * it ends once, however often servers die and however many go on with it. There is one invoice for a membership and a
 * first day, for ever. What is public of it is that it starts, goes on and ends: counts would tell small co-ops who is
 * waived.
 *
 * <p>R16. Each billing run tells members, in the step that asks them, what is new for them, and each thing once: an invoice
 * that asks them; that it is due within three days, unless something covers them beyond; that grace has begun; that it ends
 * within seven days; that they lapsed; that the fee in force, or one to come, is higher than what they chose; that a waiver
 * ends within 14 days and nothing else covers them then. It is for that member's eyes alone, leaves no event, and is told
 * in English or German. Whoever works, member or not, is told in the same way of their payslips (payroll, R11).
 *
 * <p>R17. Where the mode is {@code by-vote}, asking files a request: an id made by chance, told to nobody but its member,
 * who proposes or has somebody propose the measure {@code grant-waiver} that names it. The act that grants it gives its
 * member a waiver by rule R7 and closes it. One is open for a membership at a time; asking again tells the same. It cannot
 * be granted while the mode is another, nor once the membership ended, and what is said then does not tell which.
 *
 * <p>R18. Where only a part goes back, the payment does so whole all the same, and what is left of it is received at once as
 * another payment, of the same membership and provider, booked on the day of the refund. Each names the other. What is left
 * goes on paying for what the payment had paid for, the earliest first: an invoice that is covered as before keeps its days
 * as they are, and one that is not keeps its part if it can ask for the rest; what nothing keeps is credit. So what goes
 * back is taken from credit first, then from what was settled last. More can go back of what is left, and so on; together
 * never more than arrived. Whoever says how much went back altogether, as a provider does, changes nothing where that much
 * did.
 *
 * <p>What this does not hide: that a waiver begins. The ledger and the events are public, so whoever watches a listed
 * member appear in the consumer body while no dues are booked, or booked for others, may conclude that one was granted.
 * Its end looks like that of any period. A member who fears that can choose to be listed later, or not at all.
 *
 *
 * <p>Decision: a part payment is income at once, since it settles its part of the request. Rejected: keeping it as
 * credit until the rest arrives, which would leave two places to look for what an invoice still asks.
 *
 * <p>Decision: a rise waits until the member was told in time, and the invoice asks for the fee before. Rejected: putting the
 * invoice off, which would eat up the grace of whoever has to pay more.
 *
 * <p>Decision: an invoice that asks again keeps its days and amount, and buys by rule R6 when it is paid. Rejected: making
 * it void and issuing another, which would ask for the same days under two numbers.
 *
 * <p>Decision: what is left of a payment is a payment of its own. Rejected: refunds of parts that add up on one payment, whose
 * transaction could then not be reversed, and which two requests of the same amount would not be told apart on.
 *
 * <p>Decision: attested work is booked when an invoice takes it. Rejected: a liability at the attestation, which would
 * diminish free funds by what no money will ever be paid for.
 *
 * <p>Decision: nobody sees a list of requests. Rejected: a public one, from which those who ask alone on a day, or just
 * joined, could be told; whoever wants a vote gives their request's id to somebody they trust.
 *
 * <p>Decision: whether an invoice is void follows from the membership. Rejected: writing it on every invoice when a
 * membership ends, which nothing would do for one that ends by the clock.
 */
@NullMarked
package coop.rochdale.dues;

import org.jspecify.annotations.NullMarked;
