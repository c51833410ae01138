package coop.rochdale.stories;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.accounts.workflow.Begun;
import coop.rochdale.accounts.workflow.OpenSession;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.accounts.workflow.RevokeSession;
import coop.rochdale.events.EventQueries;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Workflows of our own inside the server, each one transaction around the real ones. */
@Stateless
public class Trial {
    @Inject
    private RecordAccount record;

    @Inject
    private OpenSession open;

    @Inject
    private RevokeSession revoke;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private EventQueries events;

    @Inject
    private InstantSource clock;

    public Account record(String handle) {
        return record.run(new RecordAccount.Request(handle, handle, Contact.none(), "no password has this hash"));
    }

    public void recordAndRefuse(String handle) {
        record(handle);
        throw Refused.because(CommonRefusal.INVALID);
    }

    public void recordAndBreak(String handle) {
        record(handle);
        throw new IllegalStateException("broken on purpose");
    }

    public Begun open(String handle) {
        return open.run(record(handle));
    }

    /** The session is revoked in a transaction of its own, the account recorded in this one. */
    public void revokeRecordAndRefuse(Begun begun, String handle) {
        revoke.run(begun.session().id(), clock.instant());
        recordAndRefuse(handle);
    }

    public boolean isKnown(String handle) {
        return accounts.byHandle(handle).isPresent();
    }

    public boolean stands(Begun begun) {
        return sessions.stands(begun.session().id(), begun.account().id());
    }

    public int accountsOpened() {
        return events.after(0, Set.of("account.opened"), 100).size();
    }

    public Instant now() {
        return clock.instant();
    }
}
