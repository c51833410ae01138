package coop.rochdale.providers.jpa;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Trace;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** How an arrival is read. */
final class ArrivalRows {

    private ArrivalRows() {}

    static Arrival arrival(Row row) throws SQLException {
        Movement movement = new Movement(
                row.text("provider"),
                row.text("reference"),
                Flow.valueOf(constant(row.text("flow"))),
                row.money("amount_minor", "currency"),
                row.date("day"));
        Particulars particulars = new Particulars(row.text("payer"), row.text("payer_account"), row.text("remittance"));
        Trace trace = new Trace(
                row.maybeUuid("membership").map(MembershipId::new),
                row.maybeText("customer"),
                Set.copyOf(row.texts("objects")),
                row.maybeInstant("happened_at"));
        Decision decision = new Decision(
                Outcome.valueOf(constant(row.text("outcome"))),
                row.maybeText("mismatch").map(word -> Mismatch.valueOf(constant(word))),
                row.maybeUuid("payment").map(PaymentId::new),
                row.maybeUuid("transaction").map(TransactionId::new));
        return new Arrival(
                new ArrivalId(row.uuid("id")),
                new Reported(movement, particulars, trace),
                row.instant("recorded_at"),
                decision);
    }

    /** As we spell the constants of what the tables have words for. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
