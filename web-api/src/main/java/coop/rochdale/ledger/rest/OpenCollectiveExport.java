package coop.rochdale.ledger.rest;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Transaction;
import java.io.IOException;
import java.io.Writer;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A line for each transaction that moved money, under the names that Open Collective's export of transactions uses. */
final class OpenCollectiveExport implements ExportFormat {

    private static final List<String> COLUMNS = List.of(
            "datetime",
            "shortId",
            "shortGroup",
            "description",
            "type",
            "kind",
            "isRefund",
            "isRefunded",
            "shortRefundId",
            "displayAmount",
            "amount",
            "paymentProcessorFee",
            "netAmount",
            "balance",
            "currency",
            "accountSlug",
            "accountName",
            "oppositeAccountSlug",
            "oppositeAccountName",
            "paymentMethodService",
            "paymentMethodType",
            "expenseType",
            "expenseTags",
            "payoutMethodType",
            "merchantId",
            "orderMemo");
    /** What the co-op's books know nothing of. */
    private static final List<String> UNKNOWN = List.of("", "", "", "", "", "", "");

    private final Map<Currency, Money> spendable = new HashMap<>();

    /** @param before what stood on each account before the first transaction */
    OpenCollectiveExport(List<Balance> before) {
        before.stream().filter(balance -> balance.account().isLiquid()).forEach(balance -> add(balance.balance()));
    }

    @Override
    public void begin(Writer out) throws IOException {
        Csv.line(COLUMNS, out);
    }

    @Override
    public void add(Transaction transaction, Writer out) throws IOException {
        Currency currency = transaction.postings().get(0).amount().currency();
        Money moved = transaction.postings().stream()
                .filter(posting -> posting.account().isLiquid())
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
        if (!moved.isZero()) {
            Stream<String> line = line(transaction, moved, add(moved));
            Csv.line(Stream.concat(line, UNKNOWN.stream()).toList(), out);
        }
    }

    @Override
    public void end(long transactions, Writer out) {
        // A table has rows and nothing else.
    }

    private Money add(Money amount) {
        return spendable.merge(amount.currency(), amount, Money::plus);
    }

    private static Stream<String> line(Transaction transaction, Money moved, Money balance) {
        String handle = transaction.party().flatMap(Party::handle).orElse("");
        return Stream.of(
                transaction.bookedOn() + "T00:00:00",
                transaction.id().toString(),
                transaction
                        .subject()
                        .map(String::valueOf)
                        .orElse(transaction.id().toString()),
                transaction.description(),
                moved.isPositive() ? "CREDIT" : "DEBIT",
                kind(transaction, moved),
                transaction.reversal().isPresent() ? "REFUND" : "",
                transaction.reversedBy().isPresent() ? "REFUNDED" : "",
                transaction
                        .reversal()
                        .map(reversal -> reversal.of())
                        .or(transaction::reversedBy)
                        .map(String::valueOf)
                        .orElse(""),
                moved.toString(),
                moved.amount(),
                "0",
                moved.amount(),
                balance.amount(),
                moved.currency().getCurrencyCode(),
                "",
                "",
                handle,
                handle);
    }

    private static String kind(Transaction transaction, Money moved) {
        boolean dues = transaction.postings().stream()
                .map(Posting::account)
                .anyMatch(account -> account.equals(LedgerAccount.DUES) || account.equals(LedgerAccount.MEMBER_CREDIT));
        if (dues) {
            return "CONTRIBUTION";
        }
        boolean spent = transaction.postings().stream()
                .map(posting -> posting.account().kind())
                .anyMatch(kind -> kind.equals("expenses") || kind.equals("liabilities"));
        return spent || moved.isNegative() ? "EXPENSE" : "ADDED_FUNDS";
    }
}
