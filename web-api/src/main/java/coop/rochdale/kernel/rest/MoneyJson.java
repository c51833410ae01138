package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as it travels: {@code {"amount": "4.99", "currency": "USD"}}; anything else is a flaw of the request. */
@Schema(
        name = "Money",
        description = "An amount of money: a decimal string with the currency's own number of decimals.")
public record MoneyJson(
        @Schema(example = "4.99", pattern = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$", maxLength = 20)
        String amount,

        @Schema(description = "ISO 4217", example = "USD", pattern = "^[A-Z]{3}$")
        String currency) {

    public MoneyJson {
        Money.parse(amount, currency);
    }

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency().getCurrencyCode());
    }

    public Money toMoney() {
        return Money.parse(amount, currency);
    }
}
