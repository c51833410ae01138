package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.Finances;
import coop.rochdale.budgets.Funds;
import coop.rochdale.budgets.Month;
import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.LedgerQueries.Movement;
import coop.rochdale.positions.Commitments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;

/** Counts the co-op's money as it is now. */
@Dependent
public class Purse {

    private final Charter charter;
    private final LedgerQueries ledger;
    private final Commitments commitments;
    private final Funds funds;

    @Inject
    public Purse(Charter charter, LedgerQueries ledger, Commitments commitments, Funds funds) {
        this.charter = charter;
        this.ledger = ledger;
        this.commitments = commitments;
        this.funds = funds;
    }

    public Finances finances(Instant now) {
        return finances(now, movements(now));
    }

    /** The same with the months that it was told from. */
    public Overview overview(Instant now) {
        List<Movement> movements = movements(now);
        Finances finances = finances(now, movements);
        return new Overview(
                finances, Month.all(movements, month(now), finances.funds().liquid()));
    }

    /** How the co-op stands, and how it came to that, the newest month first. */
    public record Overview(Finances finances, List<Month> months) {}

    private Finances finances(Instant now, List<Movement> movements) {
        Currency currency = charter.at(now).currency();
        return new Finances(
                funds.at(now, currency),
                Month.income(movements, month(now), currency),
                commitments.monthly(now, currency));
    }

    private List<Movement> movements(Instant now) {
        return ledger.movements(Month.first(month(now)), month(now));
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(Span.day(now));
    }
}
