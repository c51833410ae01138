package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members pay by bank transfer, the treasury sends the bank's statement in, and everybody's money finds them. */
@Story
class ImportStory {
    private static final String NAME = "Augusta Ada King-Noel";
    private static final String ACCOUNT = "GB82WEST12345698765432";

    private final Server server;
    private final Api api;
    private final Clock clock;
    private final Books books;
    private final List<String> entries = new ArrayList<>();
    private BigDecimal moved = BigDecimal.ZERO;

    ImportStory(Server server, Api api, Clock clock) {
        this.server = server;
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void whoNamesTheReferenceNeedNotBeLookedFor() {
        Answer alice = join("alice");
        Answer bob = join("bob");
        String reference = alice.text("/openInvoice/reference");
        assertThat(reference).matches("RF[0-9]{8,}");
        entry("5.00", "CRDT", "A", "dues, " + reference.replaceAll("(.{4})", "$1 "));
        entry("7.00", "CRDT", "B", "for Bob, who knows");
        entry("2.00", "DBIT", "C", "a book");
        String file = statement();

        Answer done = send(file).expect(201);

        assertThat(done.header("Location")).endsWith("/payments/imports/" + done.text("id"));
        assertThat(done.list("matched")).hasSize(1);
        assertThat(done.text("/unmatched/0/payer")).isEqualTo(NAME);
        assertThat(done.text("/unmatched/0/mismatch")).isEqualTo("no-reference");
        assertThat(done.number("/lines/ignored")).isOne();
        assertThat(api.as("alice").get("/me").expect(200).text("standing")).isEqualTo("current");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
        assertThat(send(file).expect(201).text("id")).isEqualTo(done.text("id"));
        assertThat(send(file.replace("<MsgId>M", "<MsgId>N")).expect(201).list("matched"))
                .as("the same entries in another file")
                .hasSize(1);
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");

        assign(done.text("/unmatched/0/id"), bob.text("id"));
        whatPeopleWroteIsNobodysBusiness(done.text("id"));
    }

    private void assign(String arrival, String membership) {
        String path = "/payments/unmatched/" + arrival + "/assignment";
        assertThat(isUnmatched(arrival)).isTrue();
        api.as("bob").post(path, json("membership", membership)).expectProblem(403, "request.power-missing");
        api.founder().post(path, json()).expect(422);
        api.founder().post(path, json("membership", UUID.randomUUID())).expect(422);
        Answer assigned =
                api.founder().post(path, json("membership", membership)).expect(200);
        api.founder().get("/payments/" + assigned.text("payment")).expect(200);
        api.founder().post(path, json("membership", membership)).expectProblem(409, "providers.nothing-to-assign");
        assertThat(isUnmatched(arrival)).isFalse();
        assertThat(api.as("bob").get("/me").expect(200).text("standing")).isEqualTo("current");
        assertThat(books.moved())
                .containsExactly(
                        "assets:bank:main 12.00 USD", "income:dues -10.00 USD", "liabilities:member-credit -2.00 USD");
    }

    /** Other stories may have left money unmatched, too. */
    private boolean isUnmatched(String arrival) {
        String path = "/payments/unmatched?limit=100";
        Answer page = api.founder().get(path).expect(200);
        while (!page.body().contains(arrival) && page.has("next")) {
            page = api.founder().get(path + "&cursor=" + page.text("next")).expect(200);
        }
        return page.body().contains(arrival);
    }

    private void whatPeopleWroteIsNobodysBusiness(String file) {
        for (String path :
                List.of("/payments/imports/" + file, "/payments/imports/" + file + "/lines", "/payments/unmatched")) {
            api.as("alice").get(path).expectProblem(403, "request.power-missing");
            api.nobody().get(path).expect(401);
        }
        assertThat(api.founder()
                        .get("/payments/imports/" + file + "/lines?outcome=ignored")
                        .expect(200)
                        .items())
                .extracting(line -> line.getString("flow"))
                .containsExactly("debit");
        List<String> leaks = new Tables(server)
                .ask("select 'event' from event where data::text ~ 'Augusta|GB82|who knows' union all select 'ledger'"
                        + " from ledger_transaction where description ~ 'Augusta|GB82|who knows|RF[0-9]'");
        assertThat(leaks).isEmpty();
        assertThat(server.log()).doesNotContain(NAME, ACCOUNT, "who knows");
    }

    @Test
    void everyPartOfABatchFindsItsMemberAndGoesBackIfTheBankSaysSo() {
        String erin = join("erin").text("/openInvoice/reference");
        String fred = join("fred").text("/openInvoice/reference");
        moved = moved.add(new BigDecimal("12.00"));
        entries.add("<Ntry><Amt Ccy=\"USD\">12.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + booked("batch") + "<NtryDtls>"
                + part("5.00", "end-1", "<RmtInf><Ustrd>" + erin + "</Ustrd></RmtInf>")
                + part("7.00", "end-2", "<RmtInf><Ustrd>" + fred + "</Ustrd></RmtInf>") + "</NtryDtls></Ntry>");
        String batch = statement();
        assertThat(send(batch).expect(201).number("/lines/matched")).isEqualTo(2);
        assertThat(api.as("erin").get("/me").expect(200).text("standing")).isEqualTo("current");
        assertThat(api.as("fred").get("/me").expect(200).text("standing")).isEqualTo("current");
        List<String> paid =
                List.of("assets:bank:main 12.00 USD", "income:dues -10.00 USD", "liabilities:member-credit -2.00 USD");
        assertThat(books.moved()).isEqualTo(paid);
        assertThat(send(batch.replace("<MsgId>M", "<MsgId>N")).expect(201).number("/lines/matched"))
                .as("in another file")
                .isEqualTo(2);
        assertThat(books.moved()).isEqualTo(paid);

        moved = BigDecimal.ZERO.subtract(new BigDecimal("7.00"));
        entries.clear();
        entries.add("<Ntry><Amt Ccy=\"USD\">7.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>" + booked("back") + "<NtryDtls>"
                + part("7.00", "end-2", "<RtrInf><Rsn><Cd>FOCR</Cd></Rsn></RtrInf>") + "</NtryDtls></Ntry>");
        assertThat(send(statement()).expect(201).number("/lines/takenBack")).isOne();
        assertThat(api.as("erin").get("/me").expect(200).text("standing")).isEqualTo("current");
        assertThat(api.as("fred").get("/me").expect(200).text("standing")).isEqualTo("pending");
        assertThat(books.moved()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    private String part(String amount, String end, String rest) {
        return "<TxDtls><Refs><EndToEndId>" + end + "</EndToEndId></Refs><Amt Ccy=\"USD\">" + amount
                + "</Amt><RltdPties><DbtrAcct><Id><IBAN>" + ACCOUNT + "</IBAN></Id></DbtrAcct></RltdPties>" + rest
                + "</TxDtls>";
    }

    private String booked(String reference) {
        return "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + clock.today() + "</Dt></BookgDt><AcctSvcrRef>"
                + api.as("alice").handle() + reference + "</AcctSvcrRef>";
    }

    @Test
    void whatIsNobodysDuesIsBookedAndWhatWasASlipIsOpenedAgain() {
        String gwen = join("gwen").text("/id");
        entry("9.00", "CRDT", "G", "for you all");
        Answer done = send(statement()).expect(201);
        String path = "/payments/unmatched/" + done.text("/unmatched/0/id") + "/assignment";
        api.as("gwen").post(path, json("bookAs", "gift")).expectProblem(403, "request.power-missing");
        api.founder().post(path, json("bookAs", "charge")).expect(422);
        api.founder().post(path, json("bookAs", "gift", "dismiss", "Both.")).expect(422);
        api.founder().post(path, json("dismiss", "two\nlines")).expect(422);
        Answer booked = api.founder().post(path, json("bookAs", "gift")).expect(200);
        assertThat(booked.text("outcome")).isEqualTo("booked");
        api.nobody().get("/ledger/transactions/" + booked.text("transaction")).expect(200);
        assertThat(books.moved()).containsExactly("assets:bank:main 9.00 USD", "income:gifts -9.00 USD");
        api.founder().post(path, json("membership", gwen)).expectProblem(409, "providers.nothing-to-assign");

        api.as("gwen").post(path + "/return", json("reason", "Mine.")).expectProblem(403, "request.power-missing");
        Answer opened = api.founder()
                .post(path + "/return", json("reason", "A member's."))
                .expect(200);
        assertThat(opened.text("mismatch")).isEqualTo("reopened");
        api.founder()
                .post(path + "/return", json("reason", "Twice."))
                .expectProblem(409, "providers.nothing-to-reopen");
        assertThat(books.moved()).isEmpty();
        api.founder().post(path, json("membership", gwen)).expect(200);
        assertThat(api.as("gwen").get("/me").expect(200).text("standing")).isEqualTo("current");
        assertThat(books.moved())
                .containsExactly(
                        "assets:bank:main 9.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -4.00 USD");

        Answer again = api.founder()
                .post(path + "/return", json("reason", "Not a member's."))
                .expect(200);
        assertThat(api.as("gwen").get("/me").expect(200).text("standing")).isEqualTo("pending");
        assertThat(books.moved()).isEmpty();
        Answer dismissed =
                api.founder().post(path, json("dismiss", "It is in the books.")).expect(200);
        assertThat(dismissed.text("outcome")).isEqualTo("dismissed");
        assertThat(isUnmatched(again.text("id"))).isFalse();
        assertThat(api.founder()
                        .get("/payments/imports/" + done.text("id"))
                        .expect(200)
                        .number("/lines/dismissed"))
                .isOne();
    }

    @Test
    void aFileThatIsWrongChangesNothing() {
        Answer carol = join("carol");
        entry("5.00", "CRDT", "W", carol.text("/openInvoice/reference"));
        String good = statement();
        Answer sums = send(good.replace("<Amt Ccy=\"USD\">105.00", "<Amt Ccy=\"USD\">105.01"))
                .expectProblem(422, "providers.does-not-add-up");
        assertThat(sums.text("detail")).contains("100.00 USD", "5.00 USD", "105.00 USD", "105.01 USD");
        send(good.replace("USD", "EUR")).expectProblem(422, "providers.other-currency");
        send(good.substring(0, good.length() - 20)).expectProblem(422, "providers.unreadable");
        send(good.replace("<Document", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Document"))
                .expectProblem(422, "providers.unreadable");
        send("nonsense").expectProblem(422, "providers.unreadable");
        Api founder = api.founder();
        founder.send("POST", "/payments/imports", Optional.of(good)).expectProblem(415, "request.media-type");
        api.as("carol")
                .with("Content-Type", "application/xml")
                .send("POST", "/payments/imports", Optional.of(good))
                .expectProblem(403, "request.power-missing");
        assertThat(books.moved()).isEmpty();
        assertThat(api.as("carol").get("/me").expect(200).text("standing")).isEqualTo("pending");

        Api keyed =
                founder.with("Idempotency-Key", "import-" + UUID.randomUUID()).with("Content-Type", "application/xml");
        Answer first =
                keyed.send("POST", "/payments/imports", Optional.of(good)).expect(201);
        Answer again =
                keyed.send("POST", "/payments/imports", Optional.of(good)).expect(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        keyed.send("POST", "/payments/imports", Optional.of(good + " ")).expectProblem(422, "request.key-reused");
    }

    @Test
    void aStatementMayBeLargerThanOtherBodies() {
        for (int i = 0; i < 1_200; i++) {
            entry("1.00", i % 2 == 0 ? "DBIT" : "CRDT", "L" + i, "x".repeat(950));
        }
        String large = statement();
        assertThat(large.length()).isGreaterThan(1 << 20);
        Answer done = send(large).expect(201);
        Patience.await(
                Duration.ofMinutes(2),
                "all lines are decided",
                () -> api.founder()
                                .get("/payments/imports/" + done.text("id"))
                                .expect(200)
                                .number("/lines/waiting")
                        == 0);
        Answer decided =
                api.founder().get("/payments/imports/" + done.text("id")).expect(200);
        assertThat(decided.number("/lines/ignored")).isEqualTo(600);
        assertThat(decided.number("/lines/unmatched")).isEqualTo(600);
        assertThat(decided.list("unmatched")).hasSize(100);
        send("x".repeat((32 << 20) + 1)).expectProblem(413, "request.too-large");
        api.nobody()
                .with("Content-Type", "application/xml")
                .send("POST", "/payments/imports", Optional.of(large))
                .expectProblem(401, "request.sign-in");
    }

    @Test
    void aCodeToScanIsForEuros() {
        String invoice = join("dora").text("/openInvoice/id");
        String path = "/me/invoices/" + invoice + "/qr.svg";
        assertThat(api.as("dora")
                        .get(path)
                        .expectProblem(409, "providers.euro-only")
                        .text("detail"))
                .contains("USD");
        api.as("alice").get(path).expectProblem(404, "request.unknown");
        api.nobody().get(path).expect(401);
    }

    private Answer join(String name) {
        return api.as(name)
                .post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201);
    }

    private Answer send(String file) {
        return api.founder()
                .with("Content-Type", "application/xml")
                .send("POST", "/payments/imports", Optional.of(file));
    }

    private void entry(String amount, String indicator, String reference, String text) {
        BigDecimal change = new BigDecimal(amount);
        moved = indicator.equals("CRDT") ? moved.add(change) : moved.subtract(change);
        entries.add("<Ntry><Amt Ccy=\"USD\">" + amount + "</Amt><CdtDbtInd>" + indicator
                + "</CdtDbtInd>" + booked(reference) + "<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>"
                + NAME
                + "</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>" + ACCOUNT
                + "</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>" + text
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>");
    }

    /** What was entered so far, on an account that had 100.00 before. */
    private String statement() {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>"
                + "</GrpHdr><Stmt><Id>2026</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>"
                + balance("OPBD", new BigDecimal("100.00"))
                + balance("CLBD", new BigDecimal("100.00").add(moved)) + String.join("", entries)
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String kind, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }
}
