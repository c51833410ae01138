package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Passwords;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.founding.FoundingRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** At each start: founds the co-op if nobody did, then seats the founder or prints a set-up token if there is none. */
@ApplicationScoped
class FoundingTask implements StartUpTask {

    private static final Logger LOG = Logger.getLogger(FoundingTask.class.getName());
    private static final int AFTER_THE_SCHEMA = 100;

    private FoundCoop found;
    private OfferFounderSeat offer;
    private Passwords passwords;
    private SeatFounder seat;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    FoundingTask() {}

    @Inject
    FoundingTask(FoundCoop found, OfferFounderSeat offer, Passwords passwords, SeatFounder seat) {
        this.found = found;
        this.offer = offer;
        this.passwords = passwords;
        this.seat = seat;
    }

    @Override
    public int order() {
        return AFTER_THE_SCHEMA;
    }

    @Override
    public void run() {
        run(Wishes.read(ConfigProvider.getConfig()));
    }

    void run(Wishes wishes) {
        found.run(wishes.terms());
        Optional<Secret> token = offer.run();
        if (token.isPresent() && wishes.founder().isPresent()) {
            seat(wishes.founder().get());
        } else {
            token.ifPresent(printed -> LOG.log(Level.INFO, "set-up token: {0}", printed.text()));
        }
    }

    private void seat(WishedAccount founder) {
        String hash = passwords.hash(founder.chosenPassword());
        try {
            seat.run(new RecordAccount.Request(founder.handle(), founder.displayName(), founder.contact(), hash));
        } catch (Refused refused) {
            // Another server of the same co-op, starting at the same time, was first: that is all we want.
            if (refused.refusal() != FoundingRefusal.CLAIMED) {
                throw new IllegalStateException("rochdale.founder.handle: " + refused.detail(), refused);
            }
        }
    }
}
