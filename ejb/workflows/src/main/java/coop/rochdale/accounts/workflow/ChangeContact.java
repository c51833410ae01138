package coop.rochdale.accounts.workflow;

import coop.rochdale.accounts.Contacts;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Changes how the co-op reaches the caller; without an address it writes to them no more. */
@Stateless
public class ChangeContact {

    private InstantSource clock;
    private Contacts contacts;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ChangeContact() {}

    @Inject
    public ChangeContact(InstantSource clock, Contacts contacts, Events events) {
        this.clock = clock;
        this.contacts = contacts;
        this.events = events;
    }

    /** What is wished in place of the version the caller decided on; wishing for what is there changes nothing. */
    public void run(Actor actor, Contacts.Kept wish) {
        wish.contact().flaw().ifPresent(flaw -> {
            throw Refused.flawed(List.of(flaw));
        });
        Contacts.Kept before = contacts.of(actor.account()).orElseThrow(() -> Refused.because(CommonRefusal.SIGN_IN));
        if (before.version() != wish.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        if (!before.contact().equals(wish.contact())) {
            contacts.change(actor.account(), wish);
            Instant now = clock.instant();
            // The subject belongs to this event alone: nobody learns whose it was.
            events.append(NewEvent.of("account.changed", Ids.next(now), Map.of()), now);
        }
    }
}
