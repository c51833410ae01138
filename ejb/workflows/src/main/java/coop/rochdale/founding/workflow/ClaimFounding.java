package coop.rochdale.founding.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Passwords;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.accounts.workflow.RecordAccount;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes whoever has the set-up token the founder. The password is hashed between two short transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClaimFounding {

    private JudgeToken judge;
    private Passwords passwords;
    private SeatFounder seat;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ClaimFounding() {}

    @Inject
    public ClaimFounding(JudgeToken judge, Passwords passwords, SeatFounder seat) {
        this.judge = judge;
        this.passwords = passwords;
        this.seat = seat;
    }

    /** The founder's account; refuses with {@code founding.claimed}, {@code founding.wrong-token} or flaws, in this order. */
    public Account run(Secret token, WishedAccount wish) {
        judge.run(token);
        wish.checkAsFounder();
        String hash = passwords.hash(wish.chosenPassword());
        return seat.run(new RecordAccount.Request(wish.handle(), wish.displayName(), wish.contact(), hash));
    }
}
