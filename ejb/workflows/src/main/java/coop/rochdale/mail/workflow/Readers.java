package coop.rochdale.mail.workflow;

import coop.rochdale.accounts.Accounts;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Contacts;
import coop.rochdale.accounts.Handle;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.mail.Reader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds whom a letter goes to; nobody, if they took their address back or are gone. */
@Dependent
public class Readers {

    private final Accounts accounts;
    private final Contacts contacts;

    @Inject
    public Readers(Accounts accounts, Contacts contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    Optional<Reader> find(AccountId id) {
        Optional<Contact> contact = contacts.of(id).map(Contacts.Kept::contact);
        return accounts.byId(id)
                .flatMap(account -> contact.flatMap(kept ->
                        kept.email().map(email -> new Reader(new Handle(account.handle()), email, kept.language()))));
    }
}
