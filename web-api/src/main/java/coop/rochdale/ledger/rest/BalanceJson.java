package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.ledger.LedgerQueries;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands on an account in one currency. */
@Schema(name = "Balance")
public record BalanceJson(
        @Schema(example = "assets:bank:main") String account,

        @Schema(description = "Debit positive, credit negative; all balances of a currency sum to zero.")
        MoneyJson balance) {

    static BalanceJson of(LedgerQueries.Balance balance) {
        return new BalanceJson(balance.account().name(), MoneyJson.of(balance.balance()));
    }
}
