package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Currency;

/** What the co-op owes for work whatever it decides later (rule R13), as payroll reckons it. */
public interface WageBill {

    /**
     * What employments of a roster earned, and will earn until the co-op could end that, which no payslip says yet; at most
     * {@link Commitments#MOST_MINOR}. Hours that wait for another's word, which no law changes, are left out.
     */
    Money bound(Roster roster, Instant now, Currency currency);
}
