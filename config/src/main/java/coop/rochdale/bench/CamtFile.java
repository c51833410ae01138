package coop.rochdale.bench;

import coop.rochdale.dues.CreditorReference;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A bank's statement in camt.053 in which one member after the other transfers what their open invoice asks. */
final class CamtFile {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>%1$s</MsgId><CreDtTm>%2$sT06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>%1$s</Id><CreDtTm>%2$sT06:00:00</CreDtTm>
            <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>%3$s</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="%3$s">0</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            """;
    private static final String ENTRY = """
            <Ntry><Amt Ccy="%1$s">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%3$s</Dt></BookgDt>\
            <AcctSvcrRef>%4$s-%5$d</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>\
            <RltdPties><Dbtr><Pty><Nm>Member %5$d</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>GB82WEST12345698765432</IBAN></Id>\
            </DbtrAcct></RltdPties><RmtInf><Ustrd>dues %6$s thank you</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """;
    private static final String END = """
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private CamtFile() {}

    /** @param name which no other file has */
    static Path write(Path directory, String name, Connection database, int entries) throws IOException, SQLException {
        String open = "select number, amount_minor, currency, current_date::text as day from invoice"
                + " where paid_at is null order by number limit " + entries;
        Path file = directory.resolve(name + ".xml");
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file));
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(open)) {
            BigDecimal sum = BigDecimal.ZERO;
            String currency = "";
            for (int entry = 1; row.next(); entry++) {
                currency = row.getString("currency");
                String day = row.getString("day");
                if (entry == 1) {
                    out.write(BEGIN.formatted(name, day, currency));
                }
                BigDecimal amount = BigDecimal.valueOf(row.getLong("amount_minor"), 2);
                sum = sum.add(amount);
                out.write(ENTRY.formatted(
                        currency, amount, day, name, entry, CreditorReference.of(row.getLong("number"))));
            }
            out.write(END.formatted(currency, sum));
        }
        return file;
    }
}
