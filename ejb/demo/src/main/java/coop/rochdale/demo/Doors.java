package coop.rochdale.demo;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Password;
import coop.rochdale.accounts.Passwords;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.accounts.workflow.OpenAccount;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.members.workflow.ShowPerson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Opens accounts (rule R5). */
@Dependent
class Doors {
    private final OpenAccount open;
    private final RecordAccount record;
    private final ShowPerson show;
    private final String forgotten;

    @Inject
    Doors(OpenAccount open, RecordAccount record, ShowPerson show, Passwords passwords) {
        this.open = open;
        this.record = record;
        this.show = show;
        // Hashed once: three hundred times would be most of the work of the whole year.
        this.forgotten = passwords.hash(Password.typed(Secret.random().text()));
    }

    /** Somebody who can be signed in as. */
    Person known(String handle, String name) {
        String password = ConfigProvider.getConfig().getValue("rochdale.founder.password", String.class);
        return new Person(
                open.run(new WishedAccount(handle, name, password, Contact.none()))
                        .id(),
                handle);
    }

    /** Somebody nobody can be signed in as. */
    Person stranger(String name) {
        return stranger(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name);
    }

    Person stranger(String handle, String name) {
        return new Person(
                record.run(new RecordAccount.Request(handle, name, Contact.none(), forgotten))
                        .id(),
                handle);
    }

    Person founder() {
        String handle = ConfigProvider.getConfig().getValue("rochdale.founder.handle", String.class);
        return new Person(show.run(handle).account().id(), handle);
    }
}
