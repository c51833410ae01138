package coop.rochdale.members;

import java.util.UUID;

/** Names one consumer membership; a person who left and came back has another one. */
public record MembershipId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
