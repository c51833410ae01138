package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Credentials.Proof;
import coop.rochdale.accounts.Password;
import coop.rochdale.accounts.Passwords;
import coop.rochdale.accounts.SignInLimit;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Signs in with handle and password. An unknown handle and a wrong password get the same answer after the same work; the
 * slow part happens between two short transactions.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BeginSession {

    private FindProof find;
    private Passwords passwords;
    private SignInLimit limit;
    private OpenSession open;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected BeginSession() {}

    @Inject
    public BeginSession(FindProof find, Passwords passwords, SignInLimit limit, OpenSession open) {
        this.find = find;
        this.passwords = passwords;
        this.limit = limit;
        this.open = open;
    }

    /** Who wants in, with what, and from which network address. */
    public record Request(String handle, String password, String address) {

        @Override
        public String toString() {
            return "Request[...]";
        }
    }

    /** The session; refuses with {@code accounts.wrong-sign-in} or {@code accounts.sign-in-too-often}. */
    public Begun run(Request request) {
        FindProof.Found found = find.run(request.handle());
        limit.attempt(request.handle(), request.address(), found.now());
        Account account = proved(found.proof(), Password.typed(request.password()))
                .orElseThrow(() -> Refused.because(AccountRefusal.WRONG_SIGN_IN));
        limit.succeeded(request.handle(), request.address());
        return open.run(account);
    }

    private Optional<Account> proved(Optional<Proof> proof, Password typed) {
        if (proof.isEmpty()) {
            passwords.matchNothing(typed);
        }
        return proof.filter(known -> passwords.matches(typed, known.passwordHash()))
                .map(Proof::account);
    }
}
