/**
 * Accounts: who a person is to the co-op, and how they prove it.
 *
 * <p>R1. An account is free, has a handle nobody else has or ever had, and no vote of its own.
 *
 * <p>R2. A handle is public; an e-mail address and a language are the person's own, and a password is known to nobody, the
 * co-op included. Who leaves an address is written to, in the language they chose; who takes it back is not. The public is
 * told that some account changed, not whose.
 *
 * <p>R3. An unknown handle and a wrong password get the same answer, and wait as long for it.
 *
 * <p>R4. A session is one sign-in. Its refresh token is good for one use and is replaced by that use; a second use means
 * that somebody has a copy, and ends the session for everybody who holds one of its tokens.
 *
 * <p>R5. An access token says who calls, never what they may do: that is looked up at each act. It is worth nothing once
 * its session has ended or its account is erased.
 *
 * <p>R6. Failed sign-ins are counted per handle and address, and per address; beyond a limit one has to wait.
 *
 * <p>Decision: failed sign-ins are counted in the memory of each server, for a quarter of an hour. Rejected: a table,
 * which would keep the addresses of people, and which a flood would fill.
 *
 * <p>Out of scope: memberships, employments and what follows from them.
 */
@NullMarked
package coop.rochdale.accounts;

import org.jspecify.annotations.NullMarked;
