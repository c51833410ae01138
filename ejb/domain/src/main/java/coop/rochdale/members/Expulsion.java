package coop.rochdale.members;

import coop.rochdale.kernel.Payload;

/** What an {@code expel} measure asks for: which membership ends, and why, in 1 to 2000 characters. */
public record Expulsion(MembershipId membership, String reason) {

    private static final int LONGEST_REASON = 2_000;

    /** Refuses a payload of another form, naming every field that is wrong. */
    public static Expulsion of(Payload payload) {
        return payload.read(fields -> {
            var membership = fields.id("membership");
            String reason = fields.text("reason", LONGEST_REASON);
            return () -> new Expulsion(new MembershipId(membership), reason);
        });
    }
}
