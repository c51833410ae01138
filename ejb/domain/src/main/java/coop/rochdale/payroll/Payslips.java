package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/** All payslips, and what is to be said that none says yet; the same as {@link Earnings} has for one, for many at once. */
public interface Payslips {

    /** Employments by number, the one {@code after} which it begins not included. */
    record Batch(YearMonth month, int after, int upTo) {}

    /** A payslip and the transaction that books it. */
    record Booked(Payslip payslip, TransactionId transaction) {}

    /** Keeps everybody else from issuing any until the transaction ends. */
    void hold();

    /** The payslips that this batch is to have, in whatever order. */
    List<Payslip> due(Batch batch, Instant now);

    /** Keeps them, of this run, in this order. */
    void issue(PayrollRunId run, List<Booked> payslips, Instant now);

    /** What everybody earned, and will earn until the co-op could end that, which no payslip says yet (rule R7); said to be 10^18 minor units at most. */
    Money unsaid(Instant now, Currency currency);
}
