package coop.rochdale.books;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Slip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the bank's statement shows and no other workflow books (rule R1).
 *
 * @param amount always positive; the kind says which way it went
 * @param bookedOn the day it moved
 */
public record BankItem(Kind kind, Money amount, LocalDate bookedOn) {

    /** What it was. */
    public enum Kind {
        OPENING_BALANCE("Opening balance", LedgerAccount.OPENING, true),
        GIFT("Gift received", LedgerAccount.GIFTS, true),
        INTEREST("Interest received", LedgerAccount.INTEREST, true),
        CASH_DEPOSIT("Cash deposited", LedgerAccount.CASH, true),
        CHARGE("Bank charge", LedgerAccount.BANK_CHARGES, false);

        private final String description;
        private final LedgerAccount against;
        private final boolean arrives;

        Kind(String description, LedgerAccount against, boolean arrives) {
            this.description = description;
            this.against = against;
            this.arrives = arrives;
        }

        /** The word for it in answers and events. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Everything that keeps it from being recorded on this day, with the pointers of a request. */
    public List<Flaw> flaws(Terms terms, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (!amount.currency().equals(terms.currency())) {
            flaws.add(new Flaw("/amount/currency", "The co-op keeps its books in " + terms.currency() + "."));
        }
        if (!amount.isPositive() || amount.amountMinor() > Slip.MOST_MINOR) {
            flaws.add(new Flaw("/amount/amount", "Record a positive amount of at most 10^15 minor units."));
        }
        flaws.addAll(Slip.ofDay("/bookedOn", bookedOn, today));
        return flaws;
    }

    public NewTransaction booking() {
        return booking(LedgerAccount.BANK);
    }

    /** The same where somebody else holds it for the co-op. */
    public NewTransaction booking(LedgerAccount holder) {
        return booking(kind.description, holder, kind.arrives ? amount : amount.negated());
    }

    /** That what had arrived as this went back. */
    public NewTransaction goneBack(LedgerAccount holder) {
        return booking(kind.description + ", sent back", holder, kind.arrives ? amount.negated() : amount);
    }

    private NewTransaction booking(String description, LedgerAccount holder, Money more) {
        return NewTransaction.of(
                bookedOn, description, List.of(new Posting(holder, more), new Posting(kind.against, more.negated())));
    }
}
