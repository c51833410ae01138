package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price tag of a proposal. */
@Schema(name = "Price", description = "What the measures cost together, computed when it was submitted or revised.")
public record PriceJson(
        @Schema(description = "Paid once.") MoneyJson oneOff,

        @Schema(description = "Paid each month; negative where money is saved.")
        MoneyJson monthly,

        @Schema(description = "When the monthly cost ends, if it does.", implementation = LocalDate.class)
        Optional<LocalDate> until) {

    static PriceJson of(Price price) {
        return new PriceJson(MoneyJson.of(price.oneOff()), MoneyJson.of(price.monthly()), price.until());
    }
}
