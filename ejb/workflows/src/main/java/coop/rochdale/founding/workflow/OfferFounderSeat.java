package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Secret;
import coop.rochdale.founding.FounderSeat;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes a new set-up token, as long as nobody is the founder; the one before is worth nothing from then on. */
@Stateless
public class OfferFounderSeat {

    private FounderSeat seat;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OfferFounderSeat() {}

    @Inject
    public OfferFounderSeat(FounderSeat seat) {
        this.seat = seat;
    }

    /** The token, which nobody can read here again; empty if the founder is here. */
    public Optional<Secret> run() {
        if (!seat.lockFree()) {
            return Optional.empty();
        }
        Secret token = Secret.random();
        seat.offer(token.digest());
        return Optional.of(token);
    }
}
