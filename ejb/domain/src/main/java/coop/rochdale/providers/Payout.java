package coop.rochdale.providers;

import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Slip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money that another provider held and paid out to the bank (rule R4).
 *
 * @param from that provider, such as {@code stripe}
 * @param to by whom we know that it arrived; not one who holds it for us in turn
 * @param fees what it kept for itself of what it had received, if anything
 */
public record Payout(String from, String to, Money arrived, Optional<Money> fees) {

    private static final LedgerAccount FEES = new LedgerAccount("expenses:payment-fees");

    /** What is wrong with it, with the pointers of a request. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (!Receipt.HOLDERS.containsKey(from)) {
            flaws.add(new Flaw(
                    "/payoutOf", "Name a provider that holds money for the co-op: stripe, open-collective or ko-fi."));
        } else if (Receipt.HOLDERS.containsKey(to)) {
            flaws.add(new Flaw(
                    "/payoutOf",
                    "What arrived at " + to + " is not in the bank; assign what the bank reports once " + to
                            + " pays it out."));
        }
        fees.ifPresent(kept -> {
            if (!kept.currency().equals(arrived.currency())) {
                flaws.add(new Flaw("/fees/currency", "Write the fees in " + arrived.currency() + "."));
            } else if (!kept.isPositive() || kept.amountMinor() > Slip.MOST_MINOR) {
                flaws.add(new Flaw("/fees/amount", "Write a positive amount, or leave the fees out."));
            }
        });
        return flaws;
    }

    public NewTransaction booking(LocalDate day) {
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(LedgerAccount.BANK, arrived));
        fees.ifPresent(kept -> postings.add(Posting.debit(FEES, kept)));
        postings.add(Posting.credit(requireHolder(), fees.map(arrived::plus).orElse(arrived)));
        return NewTransaction.of(day, "Paid out by " + from, postings);
    }

    private LedgerAccount requireHolder() {
        return Optional.ofNullable(Receipt.HOLDERS.get(from)).orElseThrow();
    }
}
