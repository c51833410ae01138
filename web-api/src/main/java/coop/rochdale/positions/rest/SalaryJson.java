package coop.rochdale.positions.rest;

import coop.rochdale.positions.Salary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one seat earns. */
@Schema(name = "Salary", description = "What one seat earns, and for what.")
public record SalaryJson(
        @Schema(example = "2400.00") String amount,
        @Schema(description = "ISO 4217", example = "USD") String currency,
        @Schema(enumeration = {"month", "hour"}) String per,

        @Schema(
                description =
                        "Hours a month: those a monthly salary stands for, or those an hourly one is expected to reach.")
        @Nullable
        Integer hours) {

    static SalaryJson of(Salary salary) {
        return new SalaryJson(
                salary.amount().amount(),
                salary.amount().currency().getCurrencyCode(),
                salary.per().word(),
                salary.hours().orElse(null));
    }
}
