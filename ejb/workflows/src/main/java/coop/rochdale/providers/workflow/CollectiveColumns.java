package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Slip;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Which column of a collective's transactions says what; each may go by several names, of which the first counts. */
record CollectiveColumns(List<String> names) {

    static final CollectiveColumns NONE = new CollectiveColumns(List.of());

    private static final String[] ID = {
        "legacyid", "transactionid", "id", "transactiongraphqlid", "shortid", "shorttransactionid"
    };
    private static final String[] DAY = {"effectivedate", "effectivedatetime", "datetime", "date"};
    private static final String[] AMOUNT = {"amount", "grossamount", "netamount", "amountsinglecolumn"};
    private static final String[] TYPE = {"type", "creditdebit"};
    private static final String[] KIND = {"kind"};
    private static final String[] CURRENCY = {"currency"};
    private static final String[] REFUND = {"isrefund", "isreverse"};
    private static final String[] REFUND_OF = {
        "refundlegacyid",
        "refundtransactionid",
        "reverselegacyid",
        "reversetransactionid",
        "refundid",
        "shortrefundid",
        "shortrefundtransactionid"
    };
    private static final String[] PAYER = {"oppositeaccountslug", "oppositeaccounthandle"};
    private static final Set<String> GIVEN = Set.of("CONTRIBUTION", "ADDED_FUNDS", "");
    private static final String AMOUNTS = "-?[0-9]{1,15}([.][0-9]{1,6})?";

    static CollectiveColumns of(List<String> names) {
        CollectiveColumns columns = new CollectiveColumns(names);
        columns.requireAll();
        return columns;
    }

    static Refused unreadable(String why) {
        return Refused.because(ProviderRefusal.UNREADABLE, "Open Collective's transactions as CSV", why);
    }

    void requireAll() {
        for (String[] needed : List.of(ID, DAY, AMOUNT, TYPE, CURRENCY)) {
            if (Stream.of(needed).noneMatch(names::contains)) {
                throw unreadable("it has no column " + needed[0] + ".");
            }
        }
    }

    /** What a line says moved; empty if nothing did. */
    Optional<Reported> reported(CSVRecord line) {
        if (line.size() != names.size()) {
            throw unreadable(
                    "line " + line.getRecordNumber() + " has " + line.size() + " fields, not " + names.size() + ".");
        }
        Money amount = amount(line);
        String id = say(line, ID);
        if (amount.isZero() || id.isEmpty()) {
            return Optional.empty();
        }
        if (id.length() > Slip.LONGEST_REFERENCE) {
            throw unreadable("line " + line.getRecordNumber() + " has an id that is too long.");
        }
        LocalDate day = CamtEntry.find(say(line, DAY))
                .orElseThrow(() -> unreadable("line " + line.getRecordNumber() + " has no date."));
        String payer = say(line, PAYER);
        String text = say(line, "ordermemo", "contributionmemo") + " " + say(line, "description");
        Set<String> objects = Stream.of(id, say(line, REFUND_OF))
                .filter(name -> !name.isEmpty() && name.indexOf(' ') < 0)
                .collect(Collectors.toSet());
        Trace trace = new Trace(
                Optional.empty(), Optional.of(payer).filter(name -> !name.isEmpty() && name.length() < 100), objects);
        return Optional.of(new Reported(
                new Movement(OpenCollective.NAME, id, flow(line), amount.isNegative() ? amount.negated() : amount, day),
                new Particulars(say(line, "oppositeaccountname"), payer, text),
                trace));
    }

    private Flow flow(CSVRecord line) {
        boolean credit = switch (say(line, TYPE)) {
            case "CREDIT" -> true;
            case "DEBIT" -> false;
            default -> throw unreadable("line " + line.getRecordNumber() + " says neither CREDIT nor DEBIT.");
        };
        boolean given = GIVEN.contains(say(line, KIND));
        boolean refund = !say(line, REFUND).isEmpty() && !say(line, REFUND).equals("false");
        if (credit) {
            return given && !refund ? Flow.PAYMENT : Flow.RETURNED_DEBIT;
        }
        return given && refund ? Flow.REFUND : Flow.DEBIT;
    }

    private Money amount(CSVRecord line) {
        String text = say(line, AMOUNT);
        try {
            if (!text.matches(AMOUNTS)) {
                throw new IllegalArgumentException("no amount");
            }
            return Money.ofUnits(new BigDecimal(text), Money.currencyOf(say(line, CURRENCY)));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw unreadable("line " + line.getRecordNumber() + " has an amount that cannot be counted.");
        }
    }

    private String say(CSVRecord line, String... either) {
        String said = Stream.of(either)
                .map(names::indexOf)
                .filter(column -> column >= 0)
                .map(column -> line.get(column).strip())
                .findFirst()
                .orElse("");
        if (said.indexOf(0) >= 0) {
            throw unreadable("line " + line.getRecordNumber() + " has a character that no text has.");
        }
        return said;
    }
}
