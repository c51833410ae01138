package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How dues stand in the ledger (rule R5). */
public final class Booking {

    private Booking() {}

    /** Money that arrived, of which invoices took {@code settled}; more than arrived where older credit was used with it. */
    public static NewTransaction payment(Receipt receipt, Money settled) {
        Money arrived = receipt.amount();
        return NewTransaction.of(
                receipt.receivedOn(),
                "Dues received",
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

    private static List<Posting> moved(Stream<Side> sides) {
        return sides.filter(side -> !side.amount.isZero())
                .map(side -> new Posting(side.account, side.amount))
                .toList();
    }

    private record Side(LedgerAccount account, Money amount) {}
}
