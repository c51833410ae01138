package coop.rochdale.accounts;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account as someone wishes for it, before anything is checked. */
public record WishedAccount(String handle, String displayName, String password, Contact contact) {

    private static final int LONGEST_NAME = 80;

    /** Refuses with every flaw at once, the pointers being those of the fields; a reserved handle is a flaw, too. */
    public void check() {
        refuse(flaw("/handle", () -> Handle.wished(handle)));
    }

    /** The same for the founder, who may have a handle that is reserved for others. */
    public void checkAsFounder() {
        refuse(flaw("/handle", () -> new Handle(handle)));
    }

    /** The password as it is hashed; only of a wish that was checked. */
    public Password chosenPassword() {
        return Password.chosen(password, handle);
    }

    private void refuse(Optional<Flaw> ofHandle) {
        List<Flaw> flaws = new ArrayList<>();
        ofHandle.ifPresent(flaws::add);
        flaw("/password", this::chosenPassword).ifPresent(flaws::add);
        if (!Line.isReadable(displayName, LONGEST_NAME)) {
            flaws.add(new Flaw("/displayName", "Write a name of 1 to 80 visible characters."));
        }
        contact.flaw().ifPresent(flaws::add);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    private static Optional<Flaw> flaw(String pointer, Runnable rule) {
        try {
            rule.run();
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(new Flaw(pointer, String.valueOf(wrong.getMessage())));
        }
    }

    @Override
    public String toString() {
        return "WishedAccount[" + handle + "]";
    }
}
