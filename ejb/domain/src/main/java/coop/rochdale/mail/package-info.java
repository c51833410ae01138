/**
 * Notices on their way by e-mail to the people they concern.
 *
 * <p>R1. While the operator has a mail server named, each notice of rule R16 of {@code dues} becomes a letter in the
 * transaction that tells it, if whom it concerns left an address. What was told before is never sent: naming a mail server late
 * floods nobody.
 *
 * <p>R2. A letter goes to the holder of the membership it is about, or to whom else it concerns, and to nobody else, at the
 * address and in the language they have left when it is sent. Who took the address back, or erased the account, gets none,
 * nor, of a membership, who is no member any more.
 *
 * <p>R3. A letter says what holds when it is sent. One that time has overtaken, say because the invoice was paid meanwhile,
 * is not needed and not sent; nor is word of a higher fee to a member who has chosen to pay it meanwhile. An invoice that
 * credit paid as it was issued is told as open if that payment was taken back. That a payslip is ready holds for ever.
 *
 * <p>R4. All letters in a language have one subject, and none tells from outside what is within: a waiver that ends
 * looks like an invoice, or a payslip. Nor does one carry free words of a member to an address that may be anybody's: it greets them by
 * their handle, whose letters make no link, and not by the name they chose.
 *
 * <p>R5. Any number of servers send. Whoever takes a letter up has it for five minutes, and then may have died: another
 * goes on. It is sent once, but for one case that SMTP cannot exclude: the mail server takes it, and the sender dies, or
 * hears nothing, before that is written down. The repetition has the same {@code Message-ID}, made of the notice's id.
 * One that fails to be written holds up no other: it has been taken up before that, and waits for those five minutes.
 *
 * <p>R6. A mail server that does not want one now (4xx, or silence) is asked again after 5 minutes, 20, an hour and so on;
 * one that refuses it (5xx), or an address that can be none, is not asked again. What a mail server has against us it mostly
 * says at the recipient's turn: a refusal there for want of a login (530, 535) or as a matter of policy (5.7.x) is none of
 * the address, and counts as not now. After five days a letter is given up. Its row says so. A mail server that cannot be
 * reached, or stops listening before it has heard whom a letter is for, costs no letter anything but time.
 *
 * <p>R7. A connection may end at any time: some mail servers take only so many letters on each. The rest go on the next at
 * once. Only after a round that got no letter through, or failed, is the mail server left alone, for ten seconds at first,
 * twice as long after each, and for five minutes at most.
 *
 * <p>R8. Neither addresses nor texts are kept with a letter, or told in an event, a log or an error.
 *
 * <p>Decision: a capability of its own above {@code dues} and {@code providers}, since a letter says how to pay. Rejected:
 * within {@code dues}, which would then have to know banks, and mail servers.
 *
 * <p>Decision: the database writes letters as notices are told. Rejected: looking for notices without letters, which finds
 * those that commit late by luck only; and writing them from {@code dues}, where a server that sends no mail may bill for
 * one that does.
 *
 * <p>Decision: the letters' desk closes by itself once no server has sent mail for two months. Rejected: letters that wait
 * for ever on a server whose operator wants no mail.
 *
 * <p>Out of scope: whether an address is its owner's, and what comes back to the sender's.
 */
@NullMarked
package coop.rochdale.mail;

import org.jspecify.annotations.NullMarked;
