package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Locale;
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

    /** What can become of it. */
    public enum State {
        LOGGED,
        ATTESTED,
        WITHDRAWN,
        CORRECTED;

        /** The word for it in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Labour logged(LabourId id, AccountId worker, Work work, Instant at) {
        return new Labour(id, worker, work, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public State state() {
        if (ending.isPresent()) {
            return attestation.isPresent() ? State.CORRECTED : State.WITHDRAWN;
        }
        return attestation.isPresent() ? State.ATTESTED : State.LOGGED;
    }

    /** What invoices can still take of it; empty unless it is attested and counts. */
    public Optional<Money> left() {
        return attestation
                .filter(given -> ending.isEmpty())
                .map(given -> used.map(given.value()::minus).orElse(given.value()));
    }
}
