package coop.rochdale.members;

import coop.rochdale.kernel.Payload;
import java.util.Optional;

/**
 * What an {@code expel} measure asks for: whose membership ends, named by its id or by the handle of its holder, and why,
 * in 1 to 2000 characters.
 */
public record Expulsion(Optional<MembershipId> membership, Optional<String> handle, String reason) {

    private static final int LONGEST_HANDLE = 100;
    private static final int LONGEST_REASON = 2_000;

    /** Refuses a payload of another form, naming every field that is wrong. */
    public static Expulsion of(Payload payload) {
        return payload.read(fields -> {
            boolean byHandle = fields.raw("account").isPresent();
            Optional<String> handle = fields.optionalText("account", LONGEST_HANDLE);
            if (byHandle && fields.raw("membership").isPresent()) {
                fields.flaw("account", "Name either the membership or the account of its holder, not both.");
            }
            Optional<MembershipId> membership =
                    byHandle ? Optional.empty() : Optional.of(new MembershipId(fields.id("membership")));
            String reason = fields.text("reason", LONGEST_REASON);
            return () -> new Expulsion(membership, handle, reason);
        });
    }
}
