package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Transaction;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How dues stand in the ledger (rule R5). */
public final class Booking {

    private Booking() {}

    /** Money that arrived, of which invoices took {@code settled}; more than arrived where older credit was used with it. */
    public static NewTransaction payment(Receipt receipt, Money settled) {
        String what = LabourCredit.isProvider(receipt.provider()) ? "Dues settled by attested work" : "Dues received";
        return received(receipt, settled, what);
    }

    /** What is left of a payment that went back in part, of which invoices keep {@code settled}. */
    public static NewTransaction rest(Receipt receipt, Money settled) {
        return received(receipt, settled, "What is left of a payment that went back in part");
    }

    private static NewTransaction received(Receipt receipt, Money settled, String what) {
        Money arrived = receipt.amount();
        return NewTransaction.of(
                receipt.receivedOn(),
                what,
                moved(Stream.of(
                        new Side(receipt.heldIn(), arrived),
                        new Side(LedgerAccount.DUES, settled.negated()),
                        new Side(LedgerAccount.MEMBER_CREDIT, settled.minus(arrived)))));
    }

    /** Credit that an invoice used. */
    public static NewTransaction creditUsed(LocalDate day, Money settled) {
        return NewTransaction.of(
                day,
                "Dues settled from member credit",
                moved(Stream.of(
                        new Side(LedgerAccount.MEMBER_CREDIT, settled),
                        new Side(LedgerAccount.DUES, settled.negated()))));
    }

    /**
     * What a refund leaves to be put right between dues and member credit, once the payment's own transaction is reversed.
     *
     * @param dues what dues still are too much; negative if too little
     */
    public static Optional<NewTransaction> afterRefund(LocalDate day, Money dues) {
        if (dues.isZero()) {
            return Optional.empty();
        }
        return Optional.of(NewTransaction.of(
                day,
                "Dues and member credit after a refund",
                moved(Stream.of(
                        new Side(LedgerAccount.DUES, dues), new Side(LedgerAccount.MEMBER_CREDIT, dues.negated())))));
    }

    /** How much of a payment its own transaction booked as dues. */
    public static Money duesOf(Transaction booked) {
        Currency currency = booked.postings().get(0).amount().currency();
        return booked.postings().stream()
                .filter(posting -> posting.account().equals(LedgerAccount.DUES))
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::minus);
    }

    private static List<Posting> moved(Stream<Side> sides) {
        return sides.filter(side -> !side.amount.isZero())
                .map(side -> new Posting(side.account, side.amount))
                .toList();
    }

    private record Side(LedgerAccount account, Money amount) {}
}
