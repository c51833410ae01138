package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that comes through Open Collective and through Ko-fi. */
class OthersTest {

    private static final String HEADER =
            "\"datetime\",\"legacyId\",\"type\",\"kind\",\"isRefund\",\"amount\",\"currency\",\"oppositeAccountSlug\","
                    + "\"oppositeAccountName\",\"description\",\"refundLegacyId\"\r\n";

    private final Providers coop = new Providers();
    private final Actor alice = coop.treasury.member("alice");
    private final Actor bob = coop.treasury.member("bob");
    private final String reference = CreditorReference.of(
                    coop.treasury.shown(alice).openInvoice().orElseThrow().number())
            .text();
    private int files;

    @Test
    void readsTheTransactionsOfACollective() {
        ImportView done = imported("\uFEFF" + HEADER
                + "2026-01-31T10:00:00,1,CREDIT,CONTRIBUTION,,5.00,USD,ada,Ada," + reference + ",\r\n"
                + "2026-01-31T10:00:01,2,DEBIT,HOST_FEE,,-0.50,USD,host,Host,Fee,\r\n"
                + "2026-01-31T11:00:00,3,CREDIT,CONTRIBUTION,,7,USD,\"b,ob\",\"Bob \"\"B\"\"\",\"Two\r\nlines\",\r\n");
        assertThat(done.lines()).containsEntry(Outcome.MATCHED, 1L).containsEntry(Outcome.IGNORED, 1L);
        assertThat(done.statements()).isEmpty();
        Arrival other = done.unmatched().get(0);
        assertThat(other.reported().particulars().text()).isEqualTo("Two lines");
        assertThat(other.reported().particulars().payer()).isEqualTo("Bob \"B\"");
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:open-collective 5.00 USD", "income:dues -5.00 USD");
    }

    /** So many that not all of them are written at once. */
    @Test
    void readsMoreThanAFewHundredTransactions() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int line = 1; line <= 1_001; line++) {
            file.append("2026-01-31,").append(line).append(",DEBIT,EXPENSE,,-0.01,USD,host,Host,Fee,\r\n");
        }
        ImportView done = imported(file.toString());
        assertThat(done.lines()).containsEntry(Outcome.IGNORED, 1_001L);
        assertThat(done.statements()).isEmpty();
    }

    @Test
    void readsColumnsAsPeopleCallThemInAnyOrder() {
        ImportView done =
                imported("Currency,Credit/Debit,Kind,Gross Amount,Transaction ID,Date & Time,Contribution Memo\n"
                        + "USD,CREDIT,CONTRIBUTION,5.00,17,2026-01-31T10:00:00," + reference + "\n");
        assertThat(done.lines()).containsEntry(Outcome.MATCHED, 1L);
        assertThat(done.matched().get(0).reported().movement().reference()).isEqualTo("17");
    }

    @Test
    void takesBackWhatACollectiveGaveBackAlsoWhereThatIsToldFirst() {
        String contribution = "2026-01-31,1,CREDIT,CONTRIBUTION,,5.00,USD,ada,Ada," + reference + ",2\r\n";
        String refund = "2026-01-31,2,DEBIT,CONTRIBUTION,REFUND,-5.00,USD,ada,Ada,Refund,1\r\n";
        ImportView done = imported(HEADER + refund + contribution);
        assertThat(done.lines()).containsEntry(Outcome.TAKEN_BACK, 1L).containsEntry(Outcome.MATCHED, 1L);
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:open-collective 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void takesBackEachPartThatACollectiveGaveBack() {
        String contribution = "2026-01-31,1,CREDIT,CONTRIBUTION,,9.00,USD,ada,Ada," + reference + ",\r\n";
        String part = "2026-01-31,%d,DEBIT,CONTRIBUTION,REFUND,-2.00,USD,ada,Ada,Refund,1\r\n";
        imported(HEADER + contribution + part.formatted(2));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        ImportView again = imported(HEADER + part.formatted(2) + part.formatted(3));
        assertThat(again.lines()).containsEntry(Outcome.TAKEN_BACK, 2L);
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books())
                .containsExactly(
                        "assets:open-collective 5.00 USD",
                        "income:dues -5.00 USD",
                        "liabilities:member-credit 0.00 USD");
    }

    @Test
    void knowsWhoPaysOnceTheTreasuryHasSaidSo() {
        imported(HEADER + "2026-01-31,1,CREDIT,CONTRIBUTION,,2.00,USD,bob-slug,Bob,Monthly,\r\n"
                + "2026-01-31,2,CREDIT,CONTRIBUTION,,1.00,USD,bob-slug,Bob,Monthly,\r\n");
        AssignArrival.Request toBob =
                new AssignArrival.Request(Optional.empty(), Optional.of(coop.treasury.membership(bob)));
        coop.assign().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), toBob);
        assertThat(coop.unmatched()).isEmpty();
        imported(HEADER + "2026-01-31,3,CREDIT,CONTRIBUTION,,2.00,USD,bob-slug,Bob,Monthly,\r\n");
        assertThat(coop.unmatched()).isEmpty();
        assertThat(coop.treasury.standing(bob)).isEqualTo("current");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b,c\r\n",
                "datetime,legacyId,type,currency\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,CREDIT,5.00\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,CREDIT,5.001,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,CREDIT,1e9,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,CREDIT,5.00,DOGE\r\n",
                "datetime,legacyId,type,amount,currency\r\nyesterday,1,CREDIT,5.00,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,GIFT,5.00,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,\"CREDIT,5.00,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1,\"CREDIT\"x,5.00,USD\r\n",
                "datetime,legacyId,type,amount,currency\r\n2026-01-31,1\u00002,CREDIT,5.00,USD\r\n",
                "datetime,legacyId,type,amount,currency,refundLegacyId\r\n2026-01-31,1,CREDIT,5.00,USD,\u0000\r\n",
                "datetime,legacyId,type,amount,currency,oppositeAccountSlug\r\n2026-01-31,1,CREDIT,5.00,USD,a\u0000\r\n",
            })
    void refusesAFileThatIsNoneOfThat(String file) {
        assertRefused(() -> imported(file), ProviderRefusal.UNREADABLE);
        assertThat(coop.treasury.books()).isEmpty();
    }

    @Test
    void hearsKoFisFormOnce() {
        String form = form("m-1", "Subscription", "5.00", "\"" + reference + "\"");
        hear(form);
        hear(form);
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:ko-fi 5.00 USD", "income:dues -5.00 USD");
        hear(form("m-2", "Subscription", "3", "null"));
        assertThat(coop.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .containsExactly(Mismatch.NO_REFERENCE);
        assertThat(coop.unmatched().get(0).reported().particulars().payer()).isEqualTo("Ada <ada@example.org>");
        hear(form("m-3", "Shop Order", "9.00", "null"));
        assertThat(coop.unmatched()).hasSize(1);
    }

    @Test
    void hearsNobodyWhoDoesNotKnowKoFisToken() {
        String form = form("m-1", "Donation", "5.00", "\"" + reference + "\"");
        assertRefused(() -> coop.hear(new KoFi("another"), form, ""), ProviderRefusal.NOT_GENUINE);
        assertRefused(() -> hear(form.replace("token-of-a-test", "")), ProviderRefusal.NOT_GENUINE);
        assertRefused(() -> coop.hear(new KoFi(), form, ""), ProviderRefusal.NOT_CONFIGURED);
        for (String odd : List.of("", "data", "data=", "data=%7B", "data=%zz", "data=[]", "other=%7B%7D")) {
            assertRefused(() -> hear(odd), ProviderRefusal.NOTICE_UNREADABLE);
        }
        for (String amount : List.of("-1", "1e3", "", "5.001", "0.00")) {
            assertRefused(() -> hear(form("m-9", "Donation", amount, "null")), ProviderRefusal.NOTICE_UNREADABLE);
        }
        assertThat(coop.treasury.books()).isEmpty();
    }

    @Test
    void booksWhatAProviderPaysOutAndKeeps() {
        hear(form("m-1", "Donation", "5.00", "\"" + reference + "\""));
        byte[] statement = new Camt(8)
                .paid("4.50", "P-1", "Ko-fi payout")
                .statement("0.00", "4.50")
                .xml()
                .getBytes(StandardCharsets.UTF_8);
        coop.imports()
                .run(
                        coop.treasury.treasurer,
                        new AcceptImport.Request(
                                new CamtBank(new OwnBankAccount()),
                                new ByteArrayInputStream(statement),
                                "f".repeat(64)));
        ArrivalId arrival = coop.unmatched().get(0).id();
        Money fees = Money.parse("0.50", "USD");
        RecordPayout payout = coop.payout();
        for (String noHolder : List.of("bank", "labour", "")) {
            assertRefused(
                    () -> payout.run(
                            coop.treasury.treasurer, arrival, new RecordPayout.Request(noHolder, Optional.empty())),
                    CommonRefusal.INVALID);
        }
        assertRefused(
                () -> payout.run(
                        coop.treasury.treasurer,
                        arrival,
                        new RecordPayout.Request("ko-fi", Optional.of(fees.negated()))),
                CommonRefusal.INVALID);
        RecordPayout.Request right = new RecordPayout.Request("ko-fi", Optional.of(fees));
        assertRefused(() -> payout.run(alice, arrival, right), CommonRefusal.POWER_MISSING);
        payout.run(coop.treasury.treasurer, arrival, right);
        assertThat(coop.unmatched()).isEmpty();
        assertThat(coop.treasury.books())
                .containsExactly(
                        "assets:bank:main 4.50 USD",
                        "assets:ko-fi 0.00 USD",
                        "expenses:payment-fees 0.50 USD",
                        "income:dues -5.00 USD");
        assertRefused(() -> payout.run(coop.treasury.treasurer, arrival, right), ProviderRefusal.NOTHING_TO_ASSIGN);
    }

    /** It lies with that provider itself, and not in the bank. */
    @Test
    void takesNothingForAPayoutThatAnotherProviderHolds() {
        hear(form("m-1", "Donation", "5.00", "null"));
        ArrivalId arrival = coop.unmatched().get(0).id();
        for (String from : List.of("stripe", "ko-fi")) {
            assertRefused(
                    () -> coop.payout()
                            .run(coop.treasury.treasurer, arrival, new RecordPayout.Request(from, Optional.empty())),
                    CommonRefusal.INVALID);
        }
        assertThat(coop.treasury.books()).isEmpty();
    }

    private void hear(String form) {
        coop.hear(new KoFi("token-of-a-test"), form, "");
    }

    private static String form(String id, String type, String amount, String message) {
        String json = """
                {"verification_token": "token-of-a-test", "message_id": "%s", "timestamp": "2026-01-31T09:00:00Z",
                 "type": "%s", "is_public": true, "from_name": "Ada", "message": %s, "amount": "%s",
                 "email": "Ada@example.org", "currency": "USD", "is_subscription_payment": true,
                 "is_first_subscription_payment": false, "kofi_transaction_id": "t-%s", "shop_items": null}
                """.formatted(id, type, message, amount, id);
        return "data=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    private ImportView imported(String file) {
        files++;
        ImportView done = coop.imports()
                .run(
                        coop.treasury.treasurer,
                        new AcceptImport.Request(
                                new OpenCollective(),
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                                "%064x".formatted(files)));
        coop.arrivals.commit();
        return done;
    }

    private static void assertRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
