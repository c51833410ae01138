package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Examination;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a bank and Open Collective report, sent to two servers at the same moment: the same file, another one with the same
 * entries, and one of them recorded by hand. {@code -Drochdale.races=16} makes it sixteen rounds.
 */
@ExtendWith(OnePair.class)
class ImportRaceStory {
    private static final int ROUNDS = Math.max(3, Race.ROUNDS);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** More than are decided in one transaction. */
    private static final int ENTRIES = 300;

    private static final int PARTS = 20;
    private static final int MATCHED = ENTRIES + PARTS;
    private static final String CAMT = "/payments/imports";
    private static final String CSV = "/payments/imports/open-collective";
    private static final String PAYER = "GB82WEST12345698765432";

    private final TwoServers pair;
    private final Api founder;
    private final Tables tables;
    private final List<String> references = new ArrayList<>();
    /** Of all that a round reports. */
    private LocalDate day = LocalDate.EPOCH;

    ImportRaceStory(TwoServers pair) {
        this.pair = pair;
        pair.crowd().gathered();
        this.founder = pair.api().founder();
        this.tables = new Tables(pair.first());
    }

    /** How a file is sent in, and how many of its lines are what. */
    private record Sent(String path, String file, int matched, int unmatched, int takenBack) {
        Sent again(String file) {
            return new Sent(path, file, matched, unmatched, takenBack);
        }

        int lines() {
            return matched + unmatched + takenBack;
        }
    }

    @Test
    void eachTransferIsRecordedOnceHoweverManyServersReadOfIt() throws SQLException {
        IntStream.range(0, Race.THREADS)
                .mapToObj(number -> pair.api().as(Gathering.name(number)))
                .map(member -> member.get("/me/invoices").expect(200).items().get(0))
                .forEach(invoice -> references.add(invoice.getString("reference")));
        for (int round = 1; round <= ROUNDS; round++) {
            String name = "race-" + round;
            day = pair.clock().today();
            Sent bank = new Sent(CAMT, statement(name), MATCHED, 1, 1);
            Sent later = bank.again(bank.file().replace("<MsgId>M", "<MsgId>N"));
            Sent collective = new Sent(CSV, collective(name), PARTS, 1, 0);
            Books books = new Books(pair.api());

            send(name, List.of(bank, bank, later, later, collective, collective));

            assertThat(tables.count("payment where reference like '" + name + "-%' and provider = 'bank'"))
                    .isEqualTo(MATCHED);
            assertThat(tables.count("payment where reference like '" + name + "-%' and provider = 'open-collective'"))
                    .isEqualTo(PARTS);
            assertThat(tables.ask("select reference from payment where reference like '" + name + "-%'"
                            + " group by provider, reference having count(*) > 1"))
                    .isEmpty();
            assertThat(tables.count("refund r join payment p on p.id = r.payment where p.reference = '" + name + "-1'"))
                    .isOne();
            // All but the one that went back and those that nobody knows, which are not booked.
            assertThat(books.moved())
                    .contains(
                            "assets:bank:main " + (MATCHED - 1) + ".00 USD",
                            "assets:open-collective " + PARTS + ".00 USD");
        }
        assertSound();
    }

    /** Each file by turns to one server and the other, all at once, and one of the bank's entries by hand. */
    private void send(String name, List<Sent> files) {
        List<Answer> answers = Race.run(files.size() + 1, turn -> {
            Api treasurer = pair.at(turn, 2).founder();
            return turn == files.size()
                    ? treasurer.post("/payments", byHand(name))
                    : treasurer
                            .with("Content-Type", files.get(turn).path().equals(CSV) ? "text/csv" : "application/xml")
                            .send(
                                    "POST",
                                    files.get(turn).path(),
                                    Optional.of(files.get(turn).file()));
        });

        Set<String> imports = new HashSet<>();
        for (int turn = 0; turn < files.size(); turn++) {
            Sent sent = files.get(turn);
            Answer taken = answers.get(turn).expect(201);
            imports.add(taken.text("id"));
            assertThat(taken.text("id"))
                    .as("the same file is one import")
                    .isEqualTo(answers.get(turn - turn % 2).text("id"));
            assertThat(count(taken, "waiting", "matched", "unmatched", "ignored", "takenBack"))
                    .as(taken.body())
                    .isEqualTo(sent.lines());
            assertDecided(taken.text("id"), sent);
        }
        assertThat(imports).hasSize(files.size() / 2);
        Answer hand = answers.get(files.size());
        if (hand.status() != 201) {
            hand.expectProblem(409, "dues.payment-recorded");
        }
    }

    /** Whichever server is asked, once nothing waits. */
    private void assertDecided(String id, Sent sent) {
        Patience.await(
                PATIENCE,
                "all lines are decided",
                () -> founder.get(CAMT + "/" + id).expect(200).number("/lines/waiting") == 0);
        for (int server = 0; server < 2; server++) {
            Answer seen = pair.at(server, 2).founder().get(CAMT + "/" + id).expect(200);
            assertThat(count(seen, "matched")).as(seen.body()).isEqualTo(sent.matched());
            assertThat(count(seen, "unmatched")).as(seen.body()).isEqualTo(sent.unmatched());
            assertThat(count(seen, "takenBack")).as(seen.body()).isEqualTo(sent.takenBack());
        }
    }

    private static long count(Answer imported, String... kinds) {
        long lines = 0;
        for (String kind : kinds) {
            lines += imported.number("/lines/" + kind);
        }
        return lines;
    }

    private JsonObject byHand(String name) {
        return json(
                "membership",
                pair.api()
                        .as(Gathering.name(2))
                        .get("/me/membership")
                        .expect(200)
                        .text("id"),
                "amount",
                money("1.00"),
                "provider",
                "bank",
                "reference",
                name + "-2",
                "receivedOn",
                day);
    }

    /** Several entries of each member, a batch, one that nobody knows, and one that goes back. */
    private String statement(String name) {
        StringBuilder entries = new StringBuilder();
        IntStream.range(0, ENTRIES)
                .forEach(i -> entries.append(entry("CRDT", "1.00", name + "-" + i, part(name + "-end-" + i, of(i)))));
        StringBuilder parts = new StringBuilder();
        IntStream.range(0, PARTS).forEach(i -> parts.append(batched(name + "-part-" + i, of(i))));
        entries.append(entry("CRDT", PARTS + ".00", name + "-batch", parts.toString()));
        entries.append(entry("CRDT", "5.00", name + "-unknown", part(name + "-end-unknown", "for you")));
        String returned =
                part(name + "-end-1", "back").replace("<RmtInf>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf><RmtInf>");
        entries.append(entry("DBIT", "1.00", name + "-back", returned));
        BigDecimal closing = new BigDecimal(100 + MATCHED + 5 - 1).setScale(2);
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>M"
                + name + "</MsgId></GrpHdr><Stmt><Id>" + name
                + "</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>"
                + balance("OPBD", new BigDecimal("100.00")) + balance("CLBD", closing) + entries
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    /** By turns everybody's. */
    private String of(int number) {
        return references.get(number % references.size());
    }

    private String entry(String indicator, String amount, String reference, String details) {
        return "<Ntry><Amt Ccy=\"USD\">" + amount + "</Amt><CdtDbtInd>" + indicator
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day
                + "</Dt></BookgDt><AcctSvcrRef>" + reference + "</AcctSvcrRef><NtryDtls>" + details
                + "</NtryDtls></Ntry>";
    }

    private static String part(String end, String text) {
        return "<TxDtls><Refs><EndToEndId>" + end + "</EndToEndId></Refs>" + rest(text);
    }

    private static String batched(String reference, String text) {
        return "<TxDtls><Refs><AcctSvcrRef>" + reference + "</AcctSvcrRef></Refs><Amt Ccy=\"USD\">1.00</Amt>"
                + rest(text);
    }

    private static String rest(String text) {
        return "<RltdPties><DbtrAcct><Id><IBAN>" + PAYER + "</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>" + text
                + "</Ustrd></RmtInf></TxDtls>";
    }

    private static String balance(String kind, BigDecimal amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    private String collective(String name) {
        StringBuilder lines =
                new StringBuilder("datetime,legacyId,type,kind,amount,currency,oppositeAccountSlug,description\n");
        IntStream.rangeClosed(0, PARTS)
                .mapToObj(i -> day + "T00:00:00," + name + "-" + i + ",CREDIT,CONTRIBUTION,1.00,USD," + name + "-" + i
                        + "," + (i == PARTS ? "from a friend" : of(i)) + "\n")
                .forEach(lines::append);
        return lines.toString();
    }

    private void assertSound() throws SQLException {
        try (Connection database = pair.first().database()) {
            assertThat(Examination.of(database).findings())
                    .filteredOn(finding -> finding.invariant().matches("(providers|dues|ledger)\\..*"))
                    .isEmpty();
        }
    }
}
