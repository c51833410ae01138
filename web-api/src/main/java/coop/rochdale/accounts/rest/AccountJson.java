package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Account;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as everybody may see it, apart from what the co-op's other capabilities know of the person. */
@Schema(name = "Account")
public record AccountJson(UUID id, String handle, String displayName, Instant since) {

    public static AccountJson of(Account account) {
        return new AccountJson(account.id().value(), account.handle(), account.displayName(), account.since());
    }
}
