package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.Reported;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One movement of a camt statement: an entry ({@code Ntry}) by itself, or one of the transactions ({@code TxDtls}) that an
 * entry sums up, which then takes from the entry what it does not say itself.
 */
final class CamtEntry {

    static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NOREF");

    private final XmlPiece entry;
    private final XmlPiece detail;
    private final boolean returned;
    private final boolean part;
    /** What the bank calls this and nothing else. */
    private final Optional<String> own;

    private CamtEntry(XmlPiece entry, XmlPiece detail, boolean returned, boolean part, Optional<String> own) {
        this.entry = entry;
        this.detail = detail;
        this.returned = returned;
        this.part = part;
        this.own = own;
    }

    /** @param details what the bank says more of it, in all */
    static CamtEntry whole(XmlPiece entry, List<XmlPiece> details) {
        XmlPiece detail = details.size() == 1 ? details.get(0) : entry;
        Optional<String> own = reference(detail, "Refs", "AcctSvcrRef").or(() -> reference(entry, "AcctSvcrRef"));
        return new CamtEntry(entry, detail, CamtTrace.isReturn(entry, details), false, own);
    }

    /** Each of the transactions that an entry sums up; some banks give several of them one name, or the entry's. */
    static List<CamtEntry> parts(XmlPiece entry, List<XmlPiece> details) {
        List<String> named = details.stream()
                .flatMap(detail -> reference(detail, "Refs", "AcctSvcrRef").stream())
                .toList();
        Set<String> seen = new HashSet<>();
        Set<String> shared = named.stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
        Optional<String> whole = reference(entry, "AcctSvcrRef");
        return details.stream()
                .map(detail -> new CamtEntry(
                        entry,
                        detail,
                        CamtTrace.isReturn(entry, List.of(detail)),
                        true,
                        reference(detail, "Refs", "AcctSvcrRef")
                                .filter(name -> !shared.contains(name) && !whole.equals(Optional.of(name)))))
                .toList();
    }

    /** Up to version 7 the status is a text, from version 8 on a code. */
    static boolean isBooked(XmlPiece entry) {
        return entry.textAt("Sts", "Cd")
                .or(() -> entry.textAt("Sts"))
                .orElse("BOOK")
                .equals("BOOK");
    }

    /** An amount in the account's currency. */
    static Money money(XmlPiece amount, Currency currency) {
        if (!amount.currency().equals(currency.getCurrencyCode())) {
            throw XmlPull.unreadable("an amount is not in " + currency + ", the currency of its statement.");
        }
        try {
            if (!amount.text().matches("[+]?[0-9]{1,18}([.][0-9]{0,17})?|[+]?[.][0-9]{1,17}")) {
                throw new NumberFormatException("not an amount of ISO 20022");
            }
            return Money.ofUnits(new BigDecimal(amount.text()), currency);
        } catch (ArithmeticException | NumberFormatException wrong) {
            throw XmlPull.unreadable("an amount cannot be counted in whole minor units of " + currency + ".");
        }
    }

    /** The amount of an entry or a balance as it changes the account, if it is said. */
    static Optional<Money> signed(XmlPiece from, Currency currency) {
        return from.at("Amt")
                .map(amount -> money(amount, currency))
                .map(amount -> isCredit(from) ? amount : amount.negated());
    }

    /** The same of a transaction within an entry, if it is said in the account's currency. */
    static Optional<Money> part(XmlPiece entry, XmlPiece detail, Currency currency) {
        XmlPiece indicator = detail.at("CdtDbtInd").isPresent() ? detail : entry;
        return Stream.concat(detail.all("Amt"), detail.all("AmtDtls", "TxAmt", "Amt"))
                .filter(amount -> amount.currency().equals(currency.getCurrencyCode()))
                .findFirst()
                .map(amount -> money(amount, currency))
                .map(amount -> isCredit(indicator) ? amount : amount.negated());
    }

    static boolean isCredit(XmlPiece piece) {
        return switch (piece.textAt("CdtDbtInd").orElse("")) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw XmlPull.unreadable("an entry or balance says neither CRDT nor DBIT.");
        };
    }

    /** What moved, and empty if nothing did; the reference is made unique within the file. */
    Optional<Reported> reported(Money signed, LocalDate otherwise, CamtReferences references) {
        if (signed.isZero()) {
            return Optional.empty();
        }
        boolean credit = signed.isPositive();
        Flow arrived = returned ? Flow.RETURNED_DEBIT : Flow.PAYMENT;
        Flow left = returned ? Flow.RETURNED_PAYMENT : Flow.DEBIT;
        Flow flow = credit ? arrived : left;
        Money amount = credit ? signed : signed.negated();
        LocalDate day = date(otherwise);
        Particulars particulars = particulars(flow);
        List<String> numbers = List.of(flow.word(), amount.toString(), day.toString());
        List<String> said = List.of(particulars.payer(), particulars.account(), particulars.text());
        String reference = part && own.isEmpty()
                ? references.partOf(reference(entry, "AcctSvcrRef"), numbers, said)
                : references.name(own, numbers, said);
        return Optional.of(new Reported(
                new Movement(CamtBank.NAME, reference, flow, amount, day),
                particulars,
                CamtTrace.of(references.account(), own, detail)));
    }

    private static Optional<String> reference(XmlPiece piece, String... path) {
        return piece.textAt(path).filter(text -> !NO_REFERENCE.contains(text));
    }

    private LocalDate date(LocalDate otherwise) {
        return Stream.of(
                        entry.textAt("BookgDt", "Dt"),
                        entry.textAt("BookgDt", "DtTm"),
                        entry.textAt("ValDt", "Dt"),
                        entry.textAt("ValDt", "DtTm"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(CamtEntry::day)
                .orElse(otherwise);
    }

    static LocalDate day(String text) {
        return find(text).orElseThrow(() -> XmlPull.unreadable("a date is none."));
    }

    /** The day that a date or a time begins with, wherever that is. */
    static Optional<LocalDate> find(String text) {
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
            return Optional.of(day).filter(found -> found.getYear() >= 1900 && found.getYear() <= 9_999);
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private Particulars particulars(Flow flow) {
        boolean theyPaid = flow == Flow.PAYMENT || flow == Flow.RETURNED_PAYMENT;
        String party = theyPaid ? "Dbtr" : "Cdtr";
        String name = detail.textAt("RltdPties", party, "Nm")
                .or(() -> detail.textAt("RltdPties", party, "Pty", "Nm"))
                .orElse("");
        String account = detail.textAt("RltdPties", party + "Acct", "Id", "IBAN")
                .or(() -> detail.textAt("RltdPties", party + "Acct", "Id", "Othr", "Id"))
                .orElse("");
        return new Particulars(name, account, text());
    }

    /** The structured reference first, then whatever anybody wrote anywhere. */
    private String text() {
        return Stream.of(
                        detail.all("RmtInf", "Strd", "CdtrRefInf", "Ref"),
                        detail.all("RmtInf", "Ustrd"),
                        detail.all("RmtInf", "Strd", "AddtlRmtInf"),
                        detail.all("Refs", "EndToEndId"),
                        detail.all("AddtlTxInf"),
                        entry.all("AddtlNtryInf"))
                .flatMap(pieces -> pieces)
                .map(XmlPiece::text)
                .filter(text -> !text.isEmpty() && !NO_REFERENCE.contains(text))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static Refused missing(String what) {
        return XmlPull.unreadable("a statement or entry has no " + what + ".");
    }
}
