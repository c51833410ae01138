package coop.rochdale.providers.workflow;

import coop.rochdale.providers.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a bank says of a transfer by which a return finds it again (rule R11), and whether it is one. */
final class CamtTrace {

    /** Sub-families of bank transaction codes (ISO 20022) by which transfers, direct debits and cheques come back. */
    private static final Set<String> RETURNS = Set.of("RRTN", "RPCR", "UPDD", "RCDD", "PRDD", "UPCQ", "CQRV");

    private CamtTrace() {}

    /** Whether the entry, or all that it consists of, takes something back. */
    static boolean isReturn(XmlPiece entry, List<XmlPiece> details) {
        boolean reversal = entry.textAt("RvslInd")
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
        return reversal
                || (details.isEmpty()
                        ? hasReturnCode(entry)
                        : details.stream().allMatch(detail -> isReturnedPart(entry, detail)));
    }

    private static boolean isReturnedPart(XmlPiece entry, XmlPiece detail) {
        return detail.at("RtrInf").isPresent()
                || hasReturnCode(detail.at("BkTxCd").isPresent() ? detail : entry);
    }

    private static boolean hasReturnCode(XmlPiece piece) {
        return piece.textAt("BkTxCd", "Domn", "Cd").filter("PMNT"::equals).isPresent()
                && piece.textAt("BkTxCd", "Domn", "Fmly", "SubFmlyCd")
                        .filter(RETURNS::contains)
                        .isPresent();
    }

    /**
     * What is the same in a transfer and in its return, each as a digest: the bank's own name, the names given on the way,
     * and what the payer called it together with their account, for many payers call all they pay the same.
     *
     * @param account the one that the statement is of
     * @param own what the bank calls this and nothing else
     */
    static Trace of(String account, Optional<String> own, XmlPiece detail) {
        Optional<String> byPayer = said(detail, "EndToEndId");
        Set<String> objects = new HashSet<>();
        own.ifPresent(name -> objects.add(object(account, "bank", name)));
        Stream.of(said(detail, "TxId"), said(detail, "UETR"))
                .flatMap(Optional::stream)
                .filter(name -> !byPayer.equals(Optional.of(name)))
                .forEach(name -> objects.add(object(account, "way", name)));
        byPayer.ifPresent(name -> accounts(detail)
                .filter(other -> !other.equals(account))
                .forEach(other -> objects.add(object(account, other, name))));
        return new Trace(Optional.empty(), Optional.empty(), objects);
    }

    private static Optional<String> said(XmlPiece detail, String name) {
        return detail.textAt("Refs", name).filter(text -> !CamtEntry.NO_REFERENCE.contains(text));
    }

    /** Banks name the parties of a return in either order. */
    private static Stream<String> accounts(XmlPiece detail) {
        return Stream.of("DbtrAcct", "CdtrAcct")
                .flatMap(party -> Stream.concat(
                        detail.all("RltdPties", party, "Id", "IBAN"),
                        detail.all("RltdPties", party, "Id", "Othr", "Id")))
                .map(said -> said.text().replace(" ", ""))
                .filter(text -> !text.isEmpty());
    }

    private static String object(String account, String kind, String name) {
        return CamtReferences.digestOf(String.join("\u001f", account, kind, name));
    }
}
