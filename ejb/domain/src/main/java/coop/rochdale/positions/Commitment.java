package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;

/** What positions commit the co-op to (R12), and so what measures on them cost; all without an end, as seats are filled again. */
public final class Commitment {

    private Commitment() {}

    /** To create it: every seat at this salary. */
    public static Price created(JobDescription job, Salary salary) {
        return Price.monthly(whole(job, salary));
    }

    /** To change its salary: the difference, for every seat. */
    public static Price changed(JobDescription job, Salary before, Salary after) {
        return Price.monthly(whole(job, after).minus(whole(job, before)));
    }

    /** To remove it: every seat saved. */
    public static Price removed(JobDescription job, Salary salary) {
        return Price.monthly(whole(job, salary).negated());
    }

    private static Money whole(JobDescription job, Salary salary) {
        return salary.monthly().times(job.seats());
    }
}
