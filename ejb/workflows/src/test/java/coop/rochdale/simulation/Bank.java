package coop.rochdale.simulation;

import coop.rochdale.books.BankItem;
import coop.rochdale.books.workflow.RecordBankItem;
import coop.rochdale.books.workflow.ReverseTransaction;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the bank does by itself, and what the treasury takes back of what it wrote down. */
final class Bank {

    private Bank() {}

    static String record(Coop coop, Dice dice) {
        Actor treasurer = People.treasurer(coop, dice);
        BankItem.Kind kind = dice.of(BankItem.Kind.values());
        Money amount = Money.parse(dice.of("0.10", "2.00", "25.00", "60.00", "0.00"), "USD");
        BankItem item = new BankItem(
                kind,
                kind == BankItem.Kind.CHARGE ? Money.ofMinor(amount.amountMinor() / 10, Coop.USD) : amount,
                coop.now().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(dice.of(0, 0, 1, 30)));
        List<TransactionId> recorded = new ArrayList<>();
        Coop.Reply reply = coop.ask(treasurer, () -> {
            recorded.add(coop.use(RecordBankItem.class).run(treasurer, item).id());
            return "recorded";
        });
        if (reply.ok()) {
            coop.bankItems.add(recorded.get(recorded.size() - 1));
            coop.witness.received(banked(item));
        }
        return "%s records %s of %s: %s".formatted(People.name(coop, treasurer), kind, item.amount(), reply);
    }

    private static long banked(BankItem item) {
        long minor = item.amount().amountMinor();
        return item.kind() == BankItem.Kind.CHARGE ? -minor : minor;
    }

    /** Mostly of what the bank did; whatever else is booked is not theirs to take back. */
    static String reverse(Coop coop, Dice dice) {
        Actor treasurer = People.treasurer(coop, dice);
        List<TransactionId> all =
                dice.chance(75)
                        ? coop.bankItems
                        : coop.look(() -> coop
                                .use(LedgerQueries.class)
                                .inOrder(LedgerQueries.Days.ALL, Optional.empty(), Integer.MAX_VALUE)
                                .stream()
                                .sorted(Comparator.comparing(Transaction::number))
                                .map(Transaction::id)
                                .toList());
        Optional<TransactionId> chosen = dice.of(all);
        if (chosen.isEmpty()) {
            return "nothing is booked";
        }
        Transaction wrong = coop.look(() -> coop.use(LedgerQueries.class).transaction(chosen.get()))
                .orElseThrow();
        Coop.Reply reply = coop.ask(treasurer, () -> {
            coop.use(ReverseTransaction.class).run(treasurer, wrong.id(), "A slip of the pen.");
            return "reversed";
        });
        if (reply.ok()) {
            Truth.hold("only what books nothing but itself is taken back", coop.bankItems.contains(wrong.id()));
            wrong.postings().stream()
                    .filter(posting -> posting.account().equals(LedgerAccount.BANK))
                    .forEach(posting -> coop.witness.received(-posting.amount().amountMinor()));
        }
        return "%s takes back \"%s\" of %s: %s"
                .formatted(People.name(coop, treasurer), wrong.description(), wrong.bookedOn(), reply);
    }
}
