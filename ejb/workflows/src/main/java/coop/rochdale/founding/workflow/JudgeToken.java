package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Secret;
import coop.rochdale.founding.FounderSeat;
import coop.rochdale.founding.FoundingRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Judges whether someone may become the founder. */
@Stateless
public class JudgeToken {

    private FounderSeat seat;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected JudgeToken() {}

    @Inject
    public JudgeToken(FounderSeat seat) {
        this.seat = seat;
    }

    /** Refuses with {@code founding.claimed} if there is a founder, else with {@code founding.wrong-token}. */
    public void run(Secret token) {
        if (!seat.lockFree()) {
            throw Refused.because(FoundingRefusal.CLAIMED);
        }
        if (!seat.offered().equals(Optional.of(token.digest()))) {
            throw Refused.because(FoundingRefusal.WRONG_TOKEN);
        }
    }
}
