package coop.rochdale.payroll;

import java.util.UUID;

/** Names one payroll run. */
public record PayrollRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
