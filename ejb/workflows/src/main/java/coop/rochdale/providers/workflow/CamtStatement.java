package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Statement;
import coop.rochdale.providers.Telling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One statement ({@code Stmt}) as it is read: what the account held, what moved, and whether that adds up (rule R2). */
final class CamtStatement {

    /** An entry that sums up more than this is left to the treasury as a whole. */
    private static final int MOST_DETAILS = 10_000;

    private static final List<String> OPENING = List.of("OPBD", "PRCD", "ITBD");
    private static final List<String> CLOSING = List.of("CLBD", "ITBD");

    private final Telling telling;
    private final Map<String, CamtReferences> references;

    private String name = "?";
    private String account = "";
    private LocalDate made;
    private Currency currency;
    private Money moved;
    private final List<XmlPiece> balances = new ArrayList<>();

    CamtStatement(Delivery delivery, Telling telling, Map<String, CamtReferences> references) {
        this.telling = telling;
        this.references = references;
        this.currency = delivery.currency();
        this.moved = Money.zero(currency);
        this.made = Span.day(delivery.now());
    }

    /** Reads it to its end, by which all of it was told, or refuses it. */
    void read(XmlPull xml, Optional<String> ownIban) {
        telling.opened();
        while (xml.child()) {
            switch (xml.name()) {
                case "Id" -> name = shown(xml.piece().text());
                case "CreDtTm" -> made = CamtEntry.day(xml.piece().text());
                case "Acct" -> account(xml.piece(), ownIban);
                case "Bal" -> balances.add(balance(xml.piece()));
                case "Ntry" -> entry(xml);
                default -> xml.skip();
            }
        }
        close();
    }

    /** Fit for a problem document: a few plain characters. */
    private static String shown(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9 ./_-]", "");
        return plain.isBlank() ? "?" : plain.substring(0, Math.min(35, plain.length()));
    }

    private void account(XmlPiece said, Optional<String> ownIban) {
        account = said.textAt("Id", "IBAN")
                .or(() -> said.textAt("Id", "Othr", "Id"))
                .orElseThrow(() -> CamtEntry.missing("account"))
                .replace(" ", "");
        account = account.substring(0, Math.min(account.length(), 40));
        if (ownIban.filter(own -> !own.equals(account)).isPresent()) {
            throw Refused.because(ProviderRefusal.OTHER_ACCOUNT, name);
        }
        said.textAt("Ccy").ifPresent(this::check);
    }

    private XmlPiece balance(XmlPiece said) {
        said.at("Amt").map(XmlPiece::currency).ifPresent(this::check);
        return said;
    }

    private void check(String code) {
        if (!code.equals(currency.getCurrencyCode())) {
            throw Refused.because(ProviderRefusal.OTHER_CURRENCY, name, shown(code), currency.getCurrencyCode());
        }
    }

    private void entry(XmlPull xml) {
        if (account.isEmpty()) {
            throw CamtEntry.missing("account");
        }
        List<XmlPiece> said = new ArrayList<>();
        List<XmlPiece> details = new ArrayList<>();
        boolean tooMany = false;
        while (xml.child()) {
            if (xml.name().equals("NtryDtls")) {
                tooMany |= details(xml, details);
            } else {
                said.add(xml.piece());
            }
        }
        XmlPiece entry = new XmlPiece("Ntry", "", "", said);
        if (CamtEntry.isBooked(entry)) {
            tell(entry, tooMany ? List.of() : details);
        }
    }

    private static boolean details(XmlPull xml, List<XmlPiece> details) {
        boolean tooMany = false;
        while (xml.child()) {
            if (!xml.name().equals("TxDtls")) {
                xml.skip();
            } else if (details.size() < MOST_DETAILS) {
                details.add(xml.piece());
            } else {
                tooMany = true;
                xml.skip();
            }
        }
        return tooMany;
    }

    private void tell(XmlPiece entry, List<XmlPiece> details) {
        Money total = CamtEntry.signed(entry, currency).orElseThrow(() -> CamtEntry.missing("amount"));
        moved = sum(moved, total);
        List<Optional<Money>> parts = details.stream()
                .map(detail -> CamtEntry.part(entry, detail, currency))
                .toList();
        boolean split = details.size() > 1
                && parts.stream().allMatch(Optional::isPresent)
                && total.equals(
                        parts.stream().flatMap(Optional::stream).reduce(Money.zero(currency), CamtStatement::sum));
        if (split) {
            List<CamtEntry> entries = CamtEntry.parts(entry, details);
            for (int i = 0; i < parts.size(); i++) {
                tell(entries.get(i), parts.get(i).orElseThrow());
            }
        } else {
            tell(CamtEntry.whole(entry, details), total);
        }
    }

    private void tell(CamtEntry entry, Money signed) {
        Optional<Reported> reported =
                entry.reported(signed, made, references.computeIfAbsent(account, CamtReferences::new));
        reported.ifPresent(telling::moved);
    }

    private void close() {
        Money opening = find(OPENING, balances.stream()).orElseThrow(() -> CamtEntry.missing("opening balance"));
        List<XmlPiece> lastFirst = new ArrayList<>(balances);
        Collections.reverse(lastFirst);
        Money closing = find(CLOSING, lastFirst.stream()).orElseThrow(() -> CamtEntry.missing("closing balance"));
        Money should = sum(opening, moved);
        if (!should.equals(closing)) {
            throw Refused.because(ProviderRefusal.DOES_NOT_ADD_UP, name, opening, moved, should, closing);
        }
        telling.closed(new Statement(account, opening, closing));
    }

    /** The first balance of the first of these kinds that there is. */
    private Optional<Money> find(List<String> kinds, Stream<XmlPiece> among) {
        List<XmlPiece> all = among.toList();
        return kinds.stream()
                .flatMap(kind -> all.stream()
                        .filter(balance -> balance.textAt("Tp", "CdOrPrtry", "Cd")
                                .orElse("")
                                .equals(kind)))
                .findFirst()
                .map(balance -> CamtEntry.signed(balance, currency)
                        .orElseThrow(() -> CamtEntry.missing("amount of a balance")));
    }

    private static Money sum(Money one, Money other) {
        try {
            return one.plus(other);
        } catch (ArithmeticException tooLarge) {
            throw XmlPull.unreadable("its amounts are larger than any.");
        }
    }
}
