package coop.rochdale.ledger.rest;

import coop.rochdale.books.BankItem;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the bank's statement shows. */
@Schema(name = "NewBankItem", description = "What the bank's statement shows and nothing else books.")
public record NewBankItem(
        @Schema(
                implementation = String.class,
                enumeration = {"opening-balance", "gift", "interest", "cash-deposit", "charge"})
        BankItem.Kind kind,

        @Schema(description = "Always positive: a charge leaves the bank, the others arrive there.")
        MoneyJson amount,

        @Schema(description = "The day it moved, in UTC; not in the future.")
        LocalDate bookedOn) {

    BankItem item() {
        return new BankItem(kind, amount.toMoney(), bookedOn);
    }
}
