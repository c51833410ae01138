package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.founding.FounderSeat;
import coop.rochdale.founding.FoundingRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.workflow.EmployFounder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Opens the founder's account and employs them in the founding position, once and for ever. */
@Stateless
public class SeatFounder {

    private FounderSeat seat;
    private RecordAccount record;
    private EmployFounder employ;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SeatFounder() {}

    @Inject
    public SeatFounder(FounderSeat seat, RecordAccount record, EmployFounder employ) {
        this.seat = seat;
        this.record = record;
        this.employ = employ;
    }

    /** The founder's account; refuses with {@code founding.claimed} if there is a founder. */
    public Account run(RecordAccount.Request founder) {
        if (!seat.lockFree()) {
            throw Refused.because(FoundingRefusal.CLAIMED);
        }
        Account account = record.run(founder);
        employ.run(account.id(), account.since());
        seat.take(account.since());
        return account;
    }
}
