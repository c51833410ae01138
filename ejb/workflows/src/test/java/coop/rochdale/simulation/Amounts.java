package coop.rochdale.simulation;

import coop.rochdale.dues.Invoices;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.MembershipId;
import java.time.LocalDate;

/** What people transfer: what they are asked for, or near it. */
final class Amounts {

    private Amounts() {}

    static Money near(Coop coop, MembershipId payer, Dice dice) {
        long asked = coop.use(Invoices.class).uncoveredOf(payer).stream()
                .mapToLong(invoice -> invoice.outstanding().amountMinor())
                .findFirst()
                .orElse(499);
        return Money.ofMinor(dice.of(asked, asked, asked + 1, (asked + 1) / 2, 3 * asked, 1L), Coop.USD);
    }

    static LocalDate today(Coop coop) {
        return Span.day(coop.now());
    }
}
