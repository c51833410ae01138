package coop.rochdale.budgets;

import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every spending line there ever was. */
public interface BudgetLines {

    void add(BudgetLine set, Instant at);

    /** Ends it on that day, which is not after the day it ends on now. */
    void end(BudgetLineId id, LocalDate lastDay);

    /** All that are not over on that day, those included that have yet to begin. */
    List<BudgetLine> unended(LocalDate day);

    /** The line of the category that runs on that day; nobody else spends from it until the transaction ends. */
    Optional<BudgetLine> lockRunning(Category category, LocalDate day);

    /** The line set last first. */
    Page<BudgetLine> list(Filter filter, Page.Wish wish);

    /** Lines of a category, lines that run on a day; what is empty does not matter. */
    record Filter(Optional<Category> category, Optional<LocalDate> on) {}
}
