package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Language;
import coop.rochdale.members.Body;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.ShowSelf.Self;
import coop.rochdale.positions.Power;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller, as only the caller may see them. */
@Schema(name = "Me")
public record SelfJson(
        OwnAccountJson account,
        @Schema(description = "The bodies you are in.") List<Body> bodies,

        @Schema(description = "Of your newest membership; absent if you never had one.") @Nullable
        Standing standing,

        @Schema(description = "The bodies you would vote in now: `franchise.dual-members` decides for who is in both.")
        List<Body> votingRights,

        @Schema(description = "What your jobs entitle you to at this moment.")
        List<Power> powers) {

    static SelfJson of(Self self) {
        return new SelfJson(
                OwnAccountJson.of(self.account(), self.contact().contact()),
                sorted(self.bodies()),
                self.standing().orElse(null),
                sorted(self.votingRights()),
                sorted(self.powers()));
    }

    private static <E extends Enum<E>> List<E> sorted(Iterable<E> constants) {
        List<E> list = new java.util.ArrayList<>();
        constants.forEach(list::add);
        list.sort(Comparator.naturalOrder());
        return list;
    }

    /** An account with what its owner alone may see. */
    @Schema(name = "OwnAccount")
    public record OwnAccountJson(
            UUID id,
            String handle,
            String displayName,
            Instant since,
            @Nullable String email,

            @Schema(description = "The language notices are sent in.")
            Language language) {

        static OwnAccountJson of(Account account, Contact contact) {
            return new OwnAccountJson(
                    account.id().value(),
                    account.handle(),
                    account.displayName(),
                    account.since(),
                    contact.email().orElse(null),
                    contact.language());
        }
    }
}
