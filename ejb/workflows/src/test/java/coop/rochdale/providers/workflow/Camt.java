package coop.rochdale.providers.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes statements as banks do, in the words of one version or another. */
final class Camt {

    private final int version;
    private final List<String> statements = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private BigDecimal moved = BigDecimal.ZERO;
    private String currency = "USD";
    private String account = "<IBAN>DE89370400440532013000</IBAN>";

    Camt(int version) {
        this.version = version;
    }

    Camt in(String other) {
        currency = other;
        return this;
    }

    Camt of(String otherAccount) {
        account = "<Othr><Id>" + otherAccount + "</Id></Othr>";
        return this;
    }

    /** Somebody paid and wrote this. */
    Camt paid(String amount, String reference, String text) {
        return entry(
                amount,
                "CRDT",
                "<AcctSvcrRef>" + reference + "</AcctSvcrRef>"
                        + details(transaction("", "<Ustrd>" + text + "</Ustrd>")));
    }

    /** Somebody paid by a reference in the field for it. */
    Camt paidByReference(String amount, String bankReference, String reference) {
        return entry(
                amount,
                "CRDT",
                "<AcctSvcrRef>" + bankReference + "</AcctSvcrRef>"
                        + details(
                                transaction("", "<Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd>")));
    }

    /** The bank gave the entry no name. */
    Camt paidWithoutName(String amount, String text) {
        return entry(amount, "CRDT", details(transaction("", "<Ustrd>" + text + "</Ustrd>")));
    }

    Camt left(String amount, String reference) {
        return entry(amount, "DBIT", "<AcctSvcrRef>" + reference + "</AcctSvcrRef>");
    }

    Camt returned(String amount, String reference) {
        return entry(amount, "DBIT", "<RvslInd>true</RvslInd><AcctSvcrRef>" + reference + "</AcctSvcrRef>");
    }

    Camt notBookedYet(String amount) {
        entries.add("<Ntry>" + amount(amount) + "<CdtDbtInd>CRDT</CdtDbtInd>" + status("PDNG")
                + "<BookgDt><Dt>2026-02-03</Dt></BookgDt></Ntry>");
        return this;
    }

    /** One entry for several transfers, each of an amount and a text in turn. */
    Camt batch(String total, String reference, String... amountsAndTexts) {
        StringBuilder transactions = new StringBuilder();
        for (int i = 0; i < amountsAndTexts.length; i += 2) {
            transactions.append(transaction(amountsAndTexts[i], "<Ustrd>" + amountsAndTexts[i + 1] + "</Ustrd>"));
        }
        return entry(total, "CRDT", "<AcctSvcrRef>" + reference + "</AcctSvcrRef>" + details(transactions.toString()));
    }

    Camt entry(String amount, String indicator, String rest) {
        if (amount.matches("[0-9.]+")) {
            BigDecimal change = new BigDecimal(amount);
            moved = indicator.equals("CRDT") ? moved.add(change) : moved.subtract(change);
        }
        entries.add("<Ntry>" + amount(amount) + "<CdtDbtInd>" + indicator + "</CdtDbtInd>" + status("BOOK")
                + "<BookgDt><Dt>2026-02-03</Dt></BookgDt>" + rest + "</Ntry>");
        return this;
    }

    /** What was said so far is a statement that opens with nothing. */
    Camt statement() {
        return statement("0.00", moved.toPlainString());
    }

    /** What was said so far is a statement with these balances. */
    Camt statement(String opening, String closing) {
        statements.add("<Stmt><Id>S-" + (statements.size() + 1) + "</Id><CreDtTm>2026-02-04T01:02:03</CreDtTm>"
                + "<Acct><Id>" + account + "</Id><Ccy>" + currency + "</Ccy></Acct>" + balance("OPBD", opening)
                + balance("CLBD", closing) + String.join("", entries) + "</Stmt>");
        entries.clear();
        return this;
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
                + String.format(java.util.Locale.ROOT, "%02d", version)
                + "\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>"
                + String.join("", statements) + "</BkToCstmrStmt></Document>";
    }

    private String status(String code) {
        return version < 8 ? "<Sts>" + code + "</Sts>" : "<Sts><Cd>" + code + "</Cd></Sts>";
    }

    private String amount(String amount) {
        return "<Amt Ccy=\"" + currency + "\">" + amount + "</Amt>";
    }

    private String balance(String kind, String amount) {
        boolean negative = amount.startsWith("-");
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp>" + amount(amount.replace("-", ""))
                + "<CdtDbtInd>" + (negative ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>2026-02-03</Dt></Dt></Bal>";
    }

    private static String details(String transactions) {
        return "<NtryDtls>" + transactions + "</NtryDtls>";
    }

    private String transaction(String amount, String remittance) {
        String said = amount.isEmpty()
                ? ""
                : version < 3 ? "<AmtDtls><TxAmt>" + amount(amount) + "</TxAmt></AmtDtls>" : amount(amount);
        String name = version < 8 ? "<Nm>Ada Lovelace</Nm>" : "<Pty><Nm>Ada Lovelace</Nm></Pty>";
        return "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>" + said + "<RltdPties><Dbtr>" + name
                + "</Dbtr><DbtrAcct><Id><IBAN>GB82WEST12345698765432</IBAN></Id></DbtrAcct></RltdPties><RmtInf>"
                + remittance + "</RmtInf></TxDtls>";
    }
}
