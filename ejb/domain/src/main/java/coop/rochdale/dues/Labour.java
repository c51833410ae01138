package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that a member logged, and what became of it (rule R10).
 *
 * @param used what invoices took of its value
 */
public record Labour(
        LabourId id,
        AccountId worker,
        Work work,
        Instant loggedAt,
        Optional<Attestation> attestation,
        Optional<Ending> ending,
        Optional<Money> used) {

    /** Another member's word that it was done, and what it counts. */
    public record Attestation(AccountId by, Instant at, Money value) {}

    /** That it counts no more: withdrawn by its worker, or corrected by the treasury, which says why. */
    public record Ending(Instant at, Optional<String> reason) {}

    public static Labour logged(LabourId id, AccountId worker, Work work, Instant at) {
        return new Labour(id, worker, work, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Stint.State state() {
        return Stint.State.of(attestation.isPresent(), ending.isPresent());
    }

    /** What invoices can still take of it; empty unless it is attested and counts. */
    public Optional<Money> left() {
        return attestation
                .filter(given -> ending.isEmpty())
                .map(given -> used.map(given.value()::minus).orElse(given.value()));
    }
}
