package coop.rochdale.members.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contacts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.members.Standing;
import coop.rochdale.positions.Power;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Shows the caller what they are and may do at this moment; looked up each time, and in no token. */
@Stateless
public class ShowSelf {

    private InstantSource clock;
    private Accounts accounts;
    private Contacts contacts;
    private Rights rights;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowSelf() {}

    @Inject
    public ShowSelf(InstantSource clock, Accounts accounts, Contacts contacts, Rights rights) {
        this.clock = clock;
        this.accounts = accounts;
        this.contacts = contacts;
        this.rights = rights;
    }

    /**
     * The caller.
     *
     * @param contact how the co-op reaches them
     * @param bodies the bodies the caller is in; the franchise decides in which of them they vote
     * @param standing of the newest membership; empty for someone who never had one
     */
    public record Self(
            Account account,
            Contacts.Kept contact,
            Set<Body> bodies,
            Optional<Standing> standing,
            Set<Body> votingRights,
            Set<Power> powers) {}

    public Self run(Actor actor) {
        AccountId id = actor.account();
        Account account = accounts.byId(id).orElseThrow(() -> Refused.because(CommonRefusal.SIGN_IN));
        Instant now = clock.instant();
        Optional<Standing> standing = rights.standing(id, now);
        return new Self(
                account,
                contacts.of(id).orElseThrow(() -> Refused.because(CommonRefusal.SIGN_IN)),
                rights.bodies(id, standing, now),
                standing,
                rights.votes(id, now),
                rights.powers(id, now));
    }
}
