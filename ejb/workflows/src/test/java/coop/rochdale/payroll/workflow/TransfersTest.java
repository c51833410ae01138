package coop.rochdale.payroll.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.Transfers;
import coop.rochdale.payroll.Transfers.Transfer;
import coop.rochdale.providers.BankAccount;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * The file must fit the schema of the part of pain.001.001.09 that it uses, which allows less than that of the whole message;
 * {@code -Drochdale.pain=pain.001.001.09.xsd} names another one that files in euros are to fit as well, such as the European
 * Payments Council's (EPC132-08) or that of the whole message, which iso20022.org publishes.
 */
class TransfersTest {

    private static final Instant NOW = Instant.parse("2026-03-28T09:00:00.123Z");
    private static final LocalDate ON = LocalDate.of(2026, 3, 30);
    private static final TransferFileId FILE = new TransferFileId(new UUID(0x0198_a000_0000_7000L, 17));
    private static final BankAccount COOP = account("Food Co-op <Town> & Sons", "DE75512108001245126199");
    private static final BankAccount ADA = account("Ada Bäcker", "FR7630006000011234567890189");
    private static final BankAccount BEN = new BankAccount("Ben", "GB33BUKB20201555555555", Optional.of("BUKBGB22XXX"));

    private final Paymaster coop = new Paymaster();

    @Test
    void fitsTheSchemaWhateverTheCurrency() throws Exception {
        for (String currency : List.of("EUR", "USD", "JPY")) {
            String decimals = currency.equals("JPY") ? "" : ".50";
            String file = written(new Transfers(
                    FILE,
                    COOP,
                    ON,
                    List.of(
                            transfer(17, ADA, Money.parse("2400" + decimals, currency)),
                            transfer(18, BEN, Money.parse("100" + decimals, currency)))));
            fits(file);
            assertThat(file)
                    .contains(
                            "<MsgId>0198A000000070000000000000000011</MsgId>",
                            "<NbOfTxs>2</NbOfTxs>",
                            "<CtrlSum>" + (currency.equals("JPY") ? "2500" : "2501.00") + "</CtrlSum>",
                            "<InstdAmt Ccy=\"" + currency + "\">2400" + decimals + "</InstdAmt>",
                            "<EndToEndId>WAGES-2026-03-17</EndToEndId>",
                            "<Nm>Food Co-op &lt;Town&gt; &amp; Sons</Nm>",
                            "<IBAN>FR7630006000011234567890189</IBAN>");
            assertThat(file.contains("SEPA")).isEqualTo(currency.equals("EUR"));
        }
    }

    @Test
    void fitsTheSchemaHoweverManyThereAre() throws Exception {
        List<Transfer> many = IntStream.rangeClosed(1, Transfers.MOST)
                .mapToObj(number -> transfer(number, ADA, Money.parse("1.01", "EUR")))
                .toList();
        fits(written(new Transfers(FILE, COOP, ON, many)));
    }

    @Test
    void theSchemaNoticesWhatIsWrong() throws Exception {
        String good = written(new Transfers(FILE, COOP, ON, List.of(transfer(17, ADA, Money.parse("1.00", "EUR")))));
        fits(good);
        for (String[] wrong : new String[][] {
            {"<PmtMtd>TRF</PmtMtd>", ""},
            {"<PmtMtd>TRF</PmtMtd>", "<PmtMtd>CASH</PmtMtd>"},
            {"Ccy=\"EUR\"", "Ccy=\"euro\""},
            {"<IBAN>FR76", "<IBAN>76"},
            {"<EndToEndId>", "<EndToEndId>" + "W".repeat(35)},
            {"<Dt>2026-03-30</Dt>", "<Dt>30.03.2026</Dt>"},
            {"pain.001.001.09", "pain.001.001.03"}
        }) {
            assertThatThrownBy(() -> fits(good.replace(wrong[0], wrong[1])))
                    .as(wrong[1])
                    .isInstanceOf(SAXException.class);
        }
    }

    @Test
    void anAccountIsItsOwnersAloneAndCheckedBeforeItIsKept() {
        NameBankAccount name = new NameBankAccount(coop.payroll);
        assertThatThrownBy(() -> name.run(
                        coop.ada, new NameBankAccount.Request(" ", "DE76512108001245126199", Optional.of("X"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/holder", "/iban", "/bic"));
        name.run(coop.ada, new NameBankAccount.Request("Ada", "de75 5121 0800 1245 1261 99", Optional.empty()));
        ShowBankAccount show = new ShowBankAccount(coop.payroll);
        assertThat(show.run(coop.ada).iban()).isEqualTo("DE75512108001245126199");
        assertThatThrownBy(() -> show.run(coop.treasurer)).isInstanceOf(Refused.class);
        assertThat(coop.events.types()).isEmpty();
        new ForgetBankAccount(coop.payroll).run(coop.ada);
        assertThatThrownBy(() -> show.run(coop.ada)).isInstanceOf(Refused.class);
    }

    private static Transfer transfer(int number, BankAccount to, Money amount) {
        PayslipId payslip = new PayslipId(new UUID(0, number));
        return new Transfer(new Transfer.Of(payslip, number, YearMonth.of(2026, 3)), to, amount);
    }

    private static BankAccount account(String holder, String iban) {
        return new BankAccount(holder, iban, Optional.empty());
    }

    private static String written(Transfers transfers) {
        return new PainWriter(transfers, NOW).written();
    }

    private static void fits(String file) throws Exception {
        URL subset = Objects.requireNonNull(TransfersTest.class.getResource("wages-pain.001.001.09.xsd"));
        fits(file, subset);
        String whole = System.getProperty("rochdale.pain");
        if (whole != null && file.contains("\"EUR\"")) {
            fits(file, Path.of(whole).toUri().toURL());
        }
    }

    private static void fits(String file, URL schema) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Schema compiled = factory.newSchema(schema);
        compiled.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }
}
