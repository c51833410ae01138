package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.workflow.SubmitExpense;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.MoneyJson;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An expense to submit. */
@Schema(name = "NewExpense", description = "What is to be paid; everybody reads it, but for the receipt.")
public record NewExpense(
        // Counted in UTF-16 units here, which only keeps nonsense out; the core counts characters.
        @Size(max = 2 * Claim.LONGEST_TITLE, message = "Write a text of 1 to 200 characters.")
        @Schema(description = "One line, without names.", example = "Two screens", maxLength = Claim.LONGEST_TITLE)
        String title,

        @Size(max = 40, message = "Name a category in 1 to 40 of the characters a-z, 0-9 and -.")
        @Schema(description = "A budget's.", example = "tech", pattern = "^[a-z0-9-]{1,40}$")
        String category,

        MoneyJson amount,

        @Schema(
                description =
                        "If a part is paid first and the rest once the work is shown: that part, such as the half.",
                implementation = MoneyJson.class)
        @Nullable
        MoneyJson advance,

        @Size(max = NewExpense.LONGEST_RECEIPT, message = "Send larger files with PUT /expenses/{id}/receipt.")
        @Schema(
                description = "A PDF, PNG or JPEG file in Base64, if it is small; larger ones, of at most 5 MiB, go to"
                        + " `PUT /expenses/{id}/receipt`. Its author and the treasury read it.",
                example = "JVBERi0xLjcKJSBhIHJlY2VpcHQK",
                maxLength = NewExpense.LONGEST_RECEIPT)
        @Nullable
        String receipt) {

    static final int LONGEST_RECEIPT = 1_000_000;

    SubmitExpense.Request request() {
        Claim claim = new Claim(
                title,
                Categories.field(category),
                amount.toMoney(),
                Optional.ofNullable(advance).map(MoneyJson::toMoney));
        return new SubmitExpense.Request(claim, Optional.ofNullable(receipt).map(NewExpense::file));
    }

    private static byte[] file(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            throw Refused.flawed("/receipt", "Write the file in Base64 (RFC 4648, section 4).");
        }
    }
}
