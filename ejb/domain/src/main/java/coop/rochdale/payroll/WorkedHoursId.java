package coop.rochdale.payroll;

import java.util.UUID;

/** Names hours that somebody logged. */
public record WorkedHoursId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
