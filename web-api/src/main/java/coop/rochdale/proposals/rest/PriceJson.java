package coop.rochdale.proposals.rest;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price tag of a proposal. */
@Schema(
        name = "Price",
        description = "What the measures cost together, and what that does to the co-op; computed when the proposal was"
                + " submitted or revised, and again when its voting opened. When it is enacted the free funds are looked at"
                + " again.")
public record PriceJson(
        @Schema(description = "Paid once.") MoneyJson oneOff,

        @Schema(description = "Paid each month; negative where money is saved.")
        MoneyJson monthly,

        @Schema(
                description =
                        "Reserved at once for wages that would be owed whatever is decided later, as those of a notice"
                                + " period are once somebody is hired. Part of what is paid each month, now or by an earlier act, and"
                                + " not paid besides; negative where less is reserved.")
        MoneyJson reservedForWages,

        @Schema(description = "When the monthly cost ends, if it does.", implementation = LocalDate.class)
        Optional<LocalDate> until,

        @Schema(description = "The co-op's free funds without it.")
        MoneyJson freeFundsBefore,

        @Schema(
                description =
                        "The co-op's free funds once what is paid once is paid, and what is reserved for wages is reserved.")
        MoneyJson freeFundsAfter,

        @Schema(description = RUNWAY + " without it; 1200 if longer or without end.")
        int runwayBefore,

        @Schema(description = RUNWAY + " with it; 1200 if longer or without end.")
        int runwayAfter) {

    private static final String RUNWAY = "For how many full months the free funds last at the income of now,";

    static PriceJson of(PriceTag tag) {
        Price price = tag.price();
        return new PriceJson(
                MoneyJson.of(price.oneOff()),
                MoneyJson.of(price.monthly()),
                MoneyJson.of(price.bound()),
                price.until(),
                MoneyJson.of(tag.fundsBefore()),
                MoneyJson.of(tag.fundsAfter()),
                tag.runwayBefore(),
                tag.runwayAfter());
    }
}
