package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.BankAccount;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Statement;
import coop.rochdale.providers.Telling;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtBankTest {

    private static final String LAUGHS =
            "<!DOCTYPE Document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    private final List<Reported> moved = new ArrayList<>();
    private final List<Statement> closed = new ArrayList<>();
    private boolean open;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void readsEveryVersion(int version) {
        read(new Camt(version)
                .paid("5.00", "B-1", "Dues RF09 0000 07")
                .paidByReference("7.5", "B-2", "RF09000007")
                .left("2.00", "B-3")
                .notBookedYet("99.00")
                .batch("6.00", "B-4", "1.00", "one", "5.00", "two")
                .statement("100.00", "116.50"));
        assertThat(references().subList(3, 5))
                .as("the parts of the batch")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("B-4/[0-9a-f]{32}"));
        assertThat(lines().stream().map(line -> line.replaceAll("/[0-9a-f]{32}", "/...")))
                .containsExactly(
                        "payment 5.00 USD B-1 'Dues RF09 0000 07'",
                        "payment 7.50 USD B-2 'RF09000007'",
                        "debit 2.00 USD B-3 ''",
                        "payment 1.00 USD B-4/... 'one'",
                        "payment 5.00 USD B-4/... 'two'");
        assertThat(moved.get(0).particulars().payer()).isEqualTo("Ada Lovelace");
        assertThat(moved.get(0).particulars().account()).isEqualTo("GB82WEST12345698765432");
        assertThat(moved.get(0).movement().day()).isEqualTo(LocalDate.of(2026, 2, 3));
        assertThat(closed).containsExactly(new Statement("DE89370400440532013000", usd("100.00"), usd("116.50")));
    }

    @Test
    void tellsWhatTakesSomethingBack() {
        read(new Camt(8)
                .returned("5.00", "R-1")
                .entry("3.00", "CRDT", "<RvslInd>true</RvslInd><AcctSvcrRef>R-2</AcctSvcrRef>")
                .statement("10.00", "8.00"));
        assertThat(moved)
                .extracting(said -> said.movement().flow())
                .containsExactly(Flow.RETURNED_PAYMENT, Flow.RETURNED_DEBIT);
    }

    /** As banks of SEPA do, which set no reversal indicator. */
    @ParameterizedTest
    @ValueSource(strings = {"RRTN", "RPCR", "UPDD", "RCDD", "PRDD", "UPCQ", "CQRV"})
    void tellsReturnsByTheBanksCodes(String code) {
        String coded = "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>" + code
                + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
        String details = "<NtryDtls><TxDtls>%s</TxDtls></NtryDtls>";
        read(new Camt(8)
                .entry("3.00", "CRDT", coded)
                .entry("3.00", "DBIT", coded)
                .entry("3.00", "CRDT", details.formatted(coded))
                .entry("3.00", "CRDT", coded + details.formatted("<Refs/>"))
                .entry("3.00", "CRDT", coded.replace(code, "ESCT"))
                .entry("3.00", "CRDT", coded + details.formatted(coded.replace(code, "ESCT")))
                .statement("0.00", "12.00"));
        assertThat(moved)
                .extracting(said -> said.movement().flow())
                .containsExactly(
                        Flow.RETURNED_DEBIT,
                        Flow.RETURNED_PAYMENT,
                        Flow.RETURNED_DEBIT,
                        Flow.RETURNED_DEBIT,
                        Flow.PAYMENT,
                        Flow.PAYMENT);
    }

    @Test
    void tellsReturnsByWhatTheBankSaysOfThem() {
        String returned = "<TxDtls><Amt Ccy=\"USD\">%s</Amt><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>";
        String other = "<TxDtls><Amt Ccy=\"USD\">%s</Amt></TxDtls>";
        read(new Camt(8)
                .entry("3.00", "DBIT", "<NtryDtls>" + returned.formatted("3.00") + "</NtryDtls>")
                .entry(
                        "3.00",
                        "DBIT",
                        "<NtryDtls>" + returned.formatted("1.00") + other.formatted("2.00") + "</NtryDtls>")
                .entry("5.00", "DBIT", "<NtryDtls>" + returned.formatted("1.00").repeat(2) + "</NtryDtls>")
                .statement("11.00", "0.00"));
        assertThat(moved)
                .extracting(said -> said.movement().flow())
                .containsExactly(Flow.RETURNED_PAYMENT, Flow.RETURNED_PAYMENT, Flow.DEBIT, Flow.RETURNED_PAYMENT);
    }

    @Test
    void readsSeveralStatementsAndAnOverdrawnOne() {
        read(new Camt(4)
                .paid("5.00", "M-1", "one")
                .statement("0.00", "5.00")
                .left("15.00", "M-2")
                .statement("5.00", "-10.00")
                .statement("-10.00", "-10.00"));
        assertThat(closed).extracting(Statement::closing).containsExactly(usd("5.00"), usd("-10.00"), usd("-10.00"));
    }

    @Test
    void namesEntriesTheBankDidNotNameByWhatItSaysOfThem() {
        Camt day = new Camt(8)
                .paidWithoutName("5.00", "same")
                .paidWithoutName("5.00", "same")
                .paidWithoutName("5.00", "other")
                .statement("0.00", "15.00");
        read(day);
        List<String> names = references();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("camt-"));
        assertThat(names.get(1)).isEqualTo(names.get(0) + "/2");
        moved.clear();
        read(day);
        assertThat(references()).as("in another file").isEqualTo(names);
        moved.clear();
        read(new Camt(8).of("other").paidWithoutName("5.00", "same").statement("0.00", "5.00"));
        assertThat(references()).as("on another account").doesNotContainAnyElementsOf(names);
    }

    @Test
    void namesThePartsOfABatchTheSameInEveryFile() {
        read(new Camt(8)
                .batch("6.00", "B", "1.00", "one", "1.00", "one", "4.00", "two")
                .statement("0.00", "6.00"));
        List<String> names = references();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(1)).isEqualTo(names.get(0) + "/2");
        moved.clear();
        read(new Camt(8)
                .paid("9.00", "A", "before")
                .batch("6.00", "B", "4.00", "two", "1.00", "one", "1.00", "one")
                .statement("0.00", "15.00"));
        assertThat(references())
                .as("in another file, in another order")
                .containsExactly("A", names.get(2), names.get(0), names.get(1));
    }

    @Test
    void callsPartsByNamesOfTheirOwnOnly() {
        String part = "<TxDtls><Refs><AcctSvcrRef>%s</AcctSvcrRef></Refs><Amt Ccy=\"USD\">1.00</Amt></TxDtls>";
        read(new Camt(8)
                .entry(
                        "4.00",
                        "CRDT",
                        "<AcctSvcrRef>E</AcctSvcrRef><NtryDtls>" + part.formatted("own") + part.formatted("E")
                                + part.formatted("shared") + part.formatted("shared") + "</NtryDtls>")
                .statement("0.00", "4.00"));
        assertThat(references()).hasSize(4).doesNotHaveDuplicates().startsWith("own");
        assertThat(references().subList(1, 4)).allMatch(name -> name.startsWith("E/"));
    }

    @Test
    void leavesABatchWholeThatDoesNotSayItsParts() {
        read(new Camt(8)
                .batch("6.00", "B", "1.00", "one", "4.00", "two")
                .batch("6.00", "C", "", "one", "", "two")
                .statement("0.00", "12.00"));
        assertThat(lines()).containsExactly("payment 6.00 USD B ''", "payment 6.00 USD C ''");
    }

    @Test
    void refusesAFileThatDoesNotAddUpWithTheNumbers() {
        assertThatThrownBy(() -> read(new Camt(8).paid("5.00", "B", "x").statement("100.00", "104.99")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(ProviderRefusal.DOES_NOT_ADD_UP);
                    assertThat(refused.detail()).contains("S-1", "100.00 USD", "5.00 USD", "105.00 USD", "104.99 USD");
                });
    }

    @Test
    void refusesAnotherCurrencyAndAnotherAccount() {
        assertRefused(new Camt(8).in("EUR").statement("0.00", "0.00").xml(), ProviderRefusal.OTHER_CURRENCY);
        BankAccount own = new BankAccount("Co-op", "GB82WEST12345698765432", Optional.empty());
        assertThatThrownBy(() -> read(
                        new OwnBankAccount(own),
                        bytes(new Camt(8).statement("0.00", "0.00").xml())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ProviderRefusal.OTHER_ACCOUNT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "PK\u0003\u0004",
                "{\"a\": 1}",
                "<html><body>Sign in</body></html>",
                "<Document/>",
                "<Document><BkToCstmrStmt/></Document>",
                "<Document><BkToCstmrAcctRpt><Rpt/></BkToCstmrAcctRpt></Document>",
                "<Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry/></Stmt></BkToCstmrStmt></Document>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><Document/>",
                "<?xml version=\"7.0\"?><Document/>",
                "<Document xmlns:a='b' a:c='1' a:c='2'/>",
            })
    void refusesWhatIsNoStatement(String file) {
        assertRefused(file, ProviderRefusal.UNREADABLE);
    }

    @Test
    void readsNoDocumentTypeAndNoEntities() {
        String good =
                new Camt(8).paid("5.00", "B", "x").statement("0.00", "5.00").xml();
        for (String prologue : List.of(LAUGHS, OUTSIDE, "<!DOCTYPE Document>")) {
            String with = good.replace("<Document", prologue + "<Document").replace(">x<", ">&d;&a;<");
            assertRefused(with, ProviderRefusal.UNREADABLE);
            assertRefused(good.replace("<Document", prologue + "<Document"), ProviderRefusal.UNREADABLE);
        }
        assertRefused(good.replace(">x<", ">&unknown;<"), ProviderRefusal.UNREADABLE);
        assertThat(moved.toString()).doesNotContain("root:");
    }

    @Test
    void refusesWhatIsNestedTooDeepOrWrittenInAnotherEncodingThanItSays() {
        String good = new Camt(8)
                .paid("5.00", "B", "x\u00e4")
                .statement("0.00", "5.00")
                .xml();
        assertRefused(good.replace("x\u00e4", "<a>".repeat(5_000) + "</a>".repeat(5_000)), ProviderRefusal.UNREADABLE);
        assertThatThrownBy(() -> read(new OwnBankAccount(), good.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Refused.class);
        Charset wide = StandardCharsets.UTF_16;
        read(new OwnBankAccount(), good.replace("UTF-8", "UTF-16").getBytes(wide));
        assertThat(lines()).containsExactly("payment 5.00 USD B 'x\u00e4'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5.00000", "+5.00", "05.00"})
    void readsAmountsAsTheStandardWritesThem(String amount) {
        read(new Camt(8).paid(amount, "B", "x").statement("0", "5.00"));
        assertThat(moved.get(0).movement().amount()).isEqualTo(usd("5.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5.00", "5,00", "5.001", "1e3", "NaN", "999999999999999999", "99999999999999999999"})
    void refusesAmountsThatCannotBeCounted(String amount) {
        assertRefused(new Camt(8).paid(amount, "B", "x").statement("0", "5.00").xml(), ProviderRefusal.UNREADABLE);
    }

    /** Whatever is cut off or flipped, the answer is a refusal or a statement, never anything else. */
    @Property(tries = 300)
    void survivesWhateverIsBroken(@ForAll @IntRange(max = 2_000) int place, @ForAll byte other, @ForAll boolean cut) {
        byte[] file = bytes(new Camt(2)
                .paid("5.00", "B", "x")
                .batch("3.00", "C", "1.00", "a", "2.00", "b")
                .statement("0.00", "8.00")
                .xml());
        int at = place % file.length;
        byte[] broken = cut ? java.util.Arrays.copyOf(file, at) : file.clone();
        if (!cut) {
            broken[at] = other;
        }
        try {
            read(new OwnBankAccount(), broken);
        } catch (Refused refused) {
            assertThat(refused.refusal()).isInstanceOf(ProviderRefusal.class);
        }
    }

    private void assertRefused(String file, ProviderRefusal why) {
        assertThatThrownBy(() -> read(new OwnBankAccount(), bytes(file)))
                .as(file)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    private void read(Camt file) {
        read(new OwnBankAccount(), bytes(file.xml()));
    }

    private void read(OwnBankAccount own, byte[] file) {
        open = false;
        Telling telling = new Telling() {
            @Override
            public void moved(Reported reported) {
                moved.add(reported);
            }

            @Override
            public void opened() {
                open = true;
            }

            @Override
            public void closed(Statement statement) {
                assertThat(open).isTrue();
                open = false;
                closed.add(statement);
            }
        };
        Instant now = Instant.parse("2026-02-04T00:00:00Z");
        new CamtBank(own)
                .read(
                        new Delivery(new ByteArrayInputStream(file), Map.of(), Currency.getInstance("USD"), now),
                        telling);
    }

    private List<String> lines() {
        return moved.stream()
                .map(said -> said.movement().flow().word() + " "
                        + said.movement().amount() + " " + said.movement().reference() + " '"
                        + said.particulars().text() + "'")
                .toList();
    }

    private List<String> references() {
        return moved.stream().map(said -> said.movement().reference()).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
