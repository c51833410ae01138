package coop.rochdale.payroll;

import java.util.UUID;

/** Names one payslip. */
public record PayslipId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
