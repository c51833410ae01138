package coop.rochdale.dues.workflow;

import coop.rochdale.kernel.AccountId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lets the open invoices of one person take what is left of their work, as soon as there are such. */
@Stateless
public class UseLabour {

    private WorkForDues workForDues;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected UseLabour() {}

    @Inject
    public UseLabour(WorkForDues workForDues) {
        this.workForDues = workForDues;
    }

    /** Any number of servers may do it at once: they wait for each other, and what is used is used once. */
    public void run(AccountId worker) {
        workForDues.use(worker);
    }
}
