package coop.rochdale.ledger.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries.Balance;
import coop.rochdale.ledger.LedgerQueries.Place;
import coop.rochdale.ledger.Party;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private static final Money FIVE = Money.parse("5.00", "USD");
    private static final Transaction PAID = transaction(7, "=SUM(A1)", FIVE, Optional.empty(), Optional.of("bob"));
    private static final Transaction BACK = transaction(
            8,
            "Reversal of transaction 7",
            FIVE.negated(),
            Optional.of(new Reversal(PAID.id(), "Sent \"twice\"; sorry\n  and \\ again")),
            Optional.empty());

    @Test
    void csvHasALineForEachPostingAndNoFormula() throws IOException {
        assertThat(written(ExportKind.CSV, PAID, BACK).split("\r\n"))
                .containsExactly(
                        "number,bookedOn,recordedAt,description,account,amount,currency,handle,id,subject,act,reverses,reason",
                        "7,2026-02-07,2026-02-28T10:00:00Z,\"'=SUM(A1)\",assets:bank:main,5.00,USD,bob,"
                                + "00000000-0000-0000-0000-000000000007,00000000-0000-0000-0000-000000000001,,,",
                        "7,2026-02-07,2026-02-28T10:00:00Z,\"'=SUM(A1)\",income:dues,-5.00,USD,bob,"
                                + "00000000-0000-0000-0000-000000000007,00000000-0000-0000-0000-000000000001,,,",
                        "8,2026-02-08,2026-02-28T10:00:00Z,Reversal of transaction 7,assets:bank:main,-5.00,USD,,"
                                + "00000000-0000-0000-0000-000000000008,00000000-0000-0000-0000-000000000001,,"
                                + "00000000-0000-0000-0000-000000000007,\"Sent \"\"twice\"\"; sorry\n  and \\ again\"",
                        "8,2026-02-08,2026-02-28T10:00:00Z,Reversal of transaction 7,income:dues,5.00,USD,,"
                                + "00000000-0000-0000-0000-000000000008,00000000-0000-0000-0000-000000000001,,"
                                + "00000000-0000-0000-0000-000000000007,\"Sent \"\"twice\"\"; sorry\n  and \\ again\"");
    }

    @Test
    void openCollectivesColumnsSayWhatMoneyMovedAndWhatThereWasThen() throws IOException {
        assertThat(written(ExportKind.OPEN_COLLECTIVE, PAID, BACK).lines().skip(1))
                .containsExactly(
                        "2026-02-07T00:00:00,00000000-0000-0000-0000-000000000007,00000000-0000-0000-0000-000000000001,"
                                + "\"'=SUM(A1)\",CREDIT,CONTRIBUTION,,,,5.00 USD,5.00,0,5.00,105.00,USD,,,bob,bob,,,,,,,",
                        "2026-02-08T00:00:00,00000000-0000-0000-0000-000000000008,00000000-0000-0000-0000-000000000001,"
                                + "Reversal of transaction 7,DEBIT,CONTRIBUTION,REFUND,,"
                                + "00000000-0000-0000-0000-000000000007,-5.00 USD,-5.00,0,-5.00,100.00,USD,,,,,,,,,,,");
    }

    @Test
    void aJournalDeclaresBeforeItUses() throws IOException {
        assertThat(written(ExportKind.HLEDGER, PAID, BACK)).isEqualTo("""
                ; The ledger of a co-op that runs Rochdale.

                tag id
                tag subject
                tag act
                tag handle
                tag reverses
                tag reason

                commodity USD
                    format 1000.00 USD

                account assets:bank:main

                account income:dues

                2026-02-07 (7) =SUM(A1)
                    ; id: 00000000-0000-0000-0000-000000000007
                    ; subject: 00000000-0000-0000-0000-000000000001
                    ; handle: bob
                    assets:bank:main                        5.00 USD
                    income:dues                             -5.00 USD

                2026-02-08 (8) Reversal of transaction 7
                    ; id: 00000000-0000-0000-0000-000000000008
                    ; subject: 00000000-0000-0000-0000-000000000001
                    ; reverses: 00000000-0000-0000-0000-000000000007
                    ; reason: Sent "twice", sorry   and \\ again
                    assets:bank:main                        -5.00 USD
                    income:dues                             5.00 USD

                ; The end, after 2 transactions.
                """);
    }

    @Test
    void beancountOpensBeforeItUses() throws IOException {
        assertThat(written(ExportKind.BEANCOUNT, BACK)).isEqualTo("""
                ; The ledger of a co-op that runs Rochdale.

                2026-02-08 open Assets:Bank:Main

                2026-02-08 open Income:Dues

                2026-02-08 * "Reversal of transaction 7"
                  number: "8"
                  id: "00000000-0000-0000-0000-000000000008"
                  subject: "00000000-0000-0000-0000-000000000001"
                  reverses: "00000000-0000-0000-0000-000000000007"
                  reason: "Sent \\"twice\\"; sorry   and \\\\ again"
                  Assets:Bank:Main  -5.00 USD
                  Income:Dues  5.00 USD

                ; The end, after 1 transactions.
                """);
    }

    @Test
    void readsOnWhereTheLastHandfulEnded() throws IOException {
        List<Optional<Place>> asked = new ArrayList<>();
        LedgerStream stream = new LedgerStream(ExportKind.CSV.format(List.of()), after -> {
            asked.add(after);
            return asked.size() == 1 ? List.of(PAID) : asked.size() == 2 ? List.of(BACK) : List.of();
        });
        assertThat(asked).as("the first before the answer begins").hasSize(1);
        stream.write(new ByteArrayOutputStream());
        assertThat(asked).containsExactly(Optional.empty(), Optional.of(Place.of(PAID)), Optional.of(Place.of(BACK)));
    }

    private static String written(ExportKind kind, Transaction... transactions) throws IOException {
        List<Balance> before = List.of(
                new Balance(LedgerAccount.BANK, Money.parse("100.00", "USD")),
                new Balance(LedgerAccount.MEMBER_CREDIT, Money.parse("-50.00", "USD")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerStream(kind.format(before), after -> after.isEmpty() ? List.of(transactions) : List.of()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Transaction transaction(
            int number, String description, Money amount, Optional<Reversal> reversal, Optional<String> handle) {
        return new Transaction(
                new TransactionId(new UUID(0, number)),
                number,
                LocalDate.of(2026, 2, number),
                Instant.parse("2026-02-28T10:00:00Z"),
                description,
                List.of(new Posting(LedgerAccount.BANK, amount), new Posting(LedgerAccount.DUES, amount.negated())),
                Optional.<ActId>empty(),
                reversal,
                Optional.empty(),
                Optional.of(new UUID(0, 1)),
                Optional.of(new Party(new AccountId(new UUID(0, 2)), handle)));
    }
}
