/**
 * Who is in which body, and who may vote.
 *
 * <p>R1. An account has at most one open consumer membership. One that ended by expiry is closed when its holder joins
 * again; a new one is then opened.
 *
 * <p>R2. The standing of a membership is derived at every read from what covers it, the clauses in force and the clock:
 * closed is {@code ended}; a paid period that holds today (days in UTC) or a waiver that holds this instant is {@code
 * current}; else the end of the latest cover that is over decides: at most {@code dues.grace} ago {@code grace}, at most
 * {@code dues.expiry} ago {@code lapsed}, longer ago {@code ended}; with no cover yet it is {@code pending}. "At most"
 * includes the last instant. A cover counts from when it was granted until it was taken back.
 *
 * <p>R3. The consumer body is every account whose membership is {@code current} or {@code grace}. The worker body is
 * every account with an employment that has begun and not ended.
 *
 * <p>R4. Who is in both votes where {@code franchise.dual-members} says: in the worker body only, or in both.
 *
 * <p>R5. A roll is drawn once, in one statement, with everybody who votes at that instant; what happens later changes
 * nothing on it. An entry says body, since when and on what basis; a waived member's basis is {@code paid}.
 *
 * <p>R6. A roll names members who chose to be listed, workers among them. Everybody else gets a
 * pseudonym made for that roll alone; numbers are given in random order, and a consumer's "since" is a day, so that
 * nothing but the day of joining is told.
 *
 * <p>R7. A contribution is a positive amount a month of the co-op's currency, at least {@code dues.minimum} when it is
 * chosen. A change counts from the next invoice on.
 *
 * <p>R8. A membership ends by resignation at once, by expulsion through an act at once, or by expiry. Who proposes an
 * expulsion names the membership or its holder's handle; whether the holder of a handle is a member is not looked up
 * before that is enacted.
 *
 * <p>R9. A change that only its member may know of (contribution, listing, a waiver) is one event of one type, {@code
 * membership.changed}, with a subject made for it: it tells nobody who changed what.
 *
 * <p>R10. Whoever acts on a membership holds it first and reads the clock then: of two acts at once, the second is
 * judged by what the first one left.
 *
 * <p>Out of scope: invoices and payments ({@code dues}), which write covers through {@link
 * coop.rochdale.members.Coverages}; hiring and firing ({@code positions}).
 *
 * <p>Decision: a waiver that is over is followed by grace like a paid period that is over. Rejected: falling back to
 * {@code pending}, which would take the vote at once and tell everybody who had a waiver.
 *
 * <p>Decision: the statement of a person who may be expelled is a comment on the proposal, public like every other and
 * kept with the act. Rejected: a form of its own, since nobody could be kept from answering it with a comment anyway.
 */
@NullMarked
package coop.rochdale.members;

import org.jspecify.annotations.NullMarked;
