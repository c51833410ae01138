/**
 * What every resource rests on: requests read strictly, answers written one way, every no a problem document.
 *
 * <p>R1. A request body becomes a record through {@link coop.rochdale.kernel.rest.RecordReader} and nothing else; all that is
 * wrong with it is refused together, each flaw with its RFC 6901 pointer.
 *
 * <p>R2. Whatever goes wrong, inside or outside JAX-RS, is told as {@code application/problem+json} (RFC 9457) with a code of
 * {@link coop.rochdale.kernel.rest.ProblemBook}, explained at {@code /problems/<code>}, in English or German. What was our
 * mistake is logged once under an incident number, and nothing of it is told.
 *
 * <p>R3. A POST with an {@code Idempotency-Key} runs inside the transaction that remembers its answer. No resource does
 * anything for that, and none can forget it.
 *
 * <p>R4. Everything that can be read has a strong ETag. A resource that can be changed puts its version first in it, and {@link
 * coop.rochdale.kernel.rest.IfMatch} compares that version only, for a client may have read another representation.
 *
 * <p>R5. The contract is made at build time from the resources and completed by {@link
 * coop.rochdale.kernel.rest.ContractFilter}; what holds for every operation is written there and nowhere else.
 *
 * <p>Decision: records are read and written by some hundred lines of our own on the JSON parser. Rejected: JSON-B, which
 * stops at the first flaw, reads {@code 12.7} into a whole number as 12, and cannot write records that are not public.
 *
 * <p>Decision: a cursor is the key of the last item with a checksum. Rejected: signing it, for it gives access to nothing;
 * and offsets, which skip and repeat when rows come in.
 */
@NullMarked
package coop.rochdale.kernel.rest;

import org.jspecify.annotations.NullMarked;
