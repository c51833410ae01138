package coop.rochdale.payroll.workflow;

import coop.rochdale.payroll.Transfers;
import coop.rochdale.payroll.Transfers.Transfer;
import coop.rochdale.providers.BankAccount;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes transfers as an ISO 20022 customer credit transfer initiation, pain.001.001.09. */
final class PainWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final Transfers transfers;
    private final Instant now;

    PainWriter(Transfers transfers, Instant now) {
        this.transfers = transfers;
        this.now = now;
    }

    String written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            header(xml);
            payment(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void header(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text(xml, "MsgId", transfers.file().name());
        text(xml, "CreDtTm", now.truncatedTo(ChronoUnit.SECONDS).toString());
        sums(xml);
        named(xml, "InitgPty", transfers.from());
        xml.writeEndElement();
    }

    private void payment(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        text(xml, "PmtInfId", transfers.file().name());
        text(xml, "PmtMtd", "TRF");
        sums(xml);
        xml.writeStartElement("PmtTpInf");
        if (isEuro()) {
            coded(xml, "SvcLvl", "SEPA");
        }
        coded(xml, "CtgyPurp", "SALA");
        xml.writeEndElement();
        xml.writeStartElement("ReqdExctnDt");
        text(xml, "Dt", transfers.on().toString());
        xml.writeEndElement();
        named(xml, "Dbtr", transfers.from());
        account(xml, "DbtrAcct", transfers.from());
        bank(xml, "DbtrAgt", transfers.from().bic());
        text(xml, "ChrgBr", isEuro() ? "SLEV" : "SHAR");
        for (Transfer transfer : transfers.transfers()) {
            transfer(xml, transfer);
        }
        xml.writeEndElement();
    }

    private static void transfer(XMLStreamWriter xml, Transfer transfer) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        text(xml, "EndToEndId", transfer.reference());
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", transfer.amount().currency().getCurrencyCode());
        xml.writeCharacters(transfer.amount().amount());
        xml.writeEndElement();
        xml.writeEndElement();
        if (transfer.to().bic().isPresent()) {
            bank(xml, "CdtrAgt", transfer.to().bic());
        }
        named(xml, "Cdtr", transfer.to());
        account(xml, "CdtrAcct", transfer.to());
        xml.writeStartElement("RmtInf");
        text(xml, "Ustrd", "Wages for " + transfer.payslip().month());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void sums(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "NbOfTxs", Integer.toString(transfers.transfers().size()));
        text(xml, "CtrlSum", transfers.total().amount());
    }

    private boolean isEuro() {
        return transfers.total().currency().getCurrencyCode().equals("EUR");
    }

    private static void named(XMLStreamWriter xml, String element, BankAccount account) throws XMLStreamException {
        xml.writeStartElement(element);
        text(xml, "Nm", account.holder());
        xml.writeEndElement();
    }

    private static void account(XMLStreamWriter xml, String element, BankAccount account) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        text(xml, "IBAN", account.iban());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A bank has to be named somehow; since IBANs tell which it is, one may say that it was not. */
    private static void bank(XMLStreamWriter xml, String element, Optional<String> bic) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("FinInstnId");
        if (bic.isPresent()) {
            text(xml, "BICFI", bic.get());
        } else {
            xml.writeStartElement("Othr");
            text(xml, "Id", "NOTPROVIDED");
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void coded(XMLStreamWriter xml, String element, String code) throws XMLStreamException {
        xml.writeStartElement(element);
        text(xml, "Cd", code);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
