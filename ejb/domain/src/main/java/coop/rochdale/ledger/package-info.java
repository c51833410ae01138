/**
 * The co-op's books, in double entry and in public.
 *
 * <p>R1. A transaction has two or more postings in one currency that sum to zero; debits are positive, credits negative.
 * The domain and the database both refuse anything else.
 *
 * <p>R2. Nothing booked is ever changed or deleted. A mistake is corrected by a reversal: the opposite of every posting,
 * with a reason and a link. A transaction is reversed at most once, and a reversal never.
 *
 * <p>R3. An account is a name such as {@code assets:bank:main}; it exists once something is posted to it. Balances are
 * sums of postings; no second truth is kept.
 *
 * <p>R4. Everybody may read the ledger, so a description holds no name, no handle and no bank reference.
 *
 * <p>Out of scope: exports, free funds, and anything that decides what is booked.
 *
 * <p>Decision: amounts are signed in one column. Rejected: two columns for debit and credit, of which one would always
 * be empty and both could be filled.
 */
@NullMarked
package coop.rochdale.ledger;

import org.jspecify.annotations.NullMarked;
