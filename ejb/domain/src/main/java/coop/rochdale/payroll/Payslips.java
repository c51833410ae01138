package coop.rochdale.payroll;

import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** All payslips, and those to come; the same as {@link Earnings} has for one, for many at once. */
public interface Payslips {

    /** Employments by number, the one {@code after} which it begins not included. */
    record Batch(YearMonth month, int after, int upTo) {}

    /** A payslip and the transaction that books it. */
    record Booked(Payslip payslip, TransactionId transaction) {}

    /** For whoever holds wages (positions): the payslips that this batch is to have, in whatever order. */
    List<Payslip> due(Batch batch, Instant now);

    /** Keeps them, of this run, in this order. */
    void issue(PayrollRunId run, List<Booked> payslips, Instant now);
}
