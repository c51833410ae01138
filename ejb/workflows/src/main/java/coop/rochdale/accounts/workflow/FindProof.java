package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Credentials;
import coop.rochdale.accounts.Credentials.Proof;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Reads what a password must match, and the time, in a transaction too short to hold up anybody. */
@Stateless
public class FindProof {

    private InstantSource clock;
    private Credentials credentials;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected FindProof() {}

    @Inject
    public FindProof(InstantSource clock, Credentials credentials) {
        this.clock = clock;
        this.credentials = credentials;
    }

    /** The proof behind a handle, if there is such an account, as of now. */
    public record Found(Optional<Proof> proof, Instant now) {}

    public Found run(String handle) {
        return new Found(credentials.of(handle), clock.instant());
    }
}
