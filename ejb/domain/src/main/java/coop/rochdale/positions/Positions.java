package coop.rochdale.positions;

import java.time.LocalDate;
import java.util.Optional;

/** Every position there ever was, with its salaries. */
public interface Positions {

    /** Keeps a new position, its salary applying from the day it is created, and answers its public number. */
    int create(NewPosition position);

    Optional<Position> byId(PositionId id);

    /**
     * The position, with everything that hangs on it held still until the transaction ends: whoever files, decides,
     * appoints, ends or changes something takes this first.
     */
    Optional<Position> lock(PositionId id);

    /** The position that act 0 created. */
    Optional<Position> founding();

    void close(PositionId id, Position.Closing closing);

    /** What applies on that day, or first if the day is before it. */
    SalaryEntry entryOn(PositionId id, LocalDate day);

    default Salary salaryOn(PositionId id, LocalDate day) {
        return entryOn(id, day).salary();
    }

    void changeSalary(PositionId id, SalaryEntry entry);
}
