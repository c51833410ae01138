package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.util.List;
import java.util.Optional;

/** Payslips to be read by who they are for. */
public interface PayslipQueries {

    /** This person's, the newest first. */
    Page<PayslipView> of(AccountId worker, Page.Wish wish);

    /** Everybody's, or those of which something is still owed; the newest first. */
    Page<PayslipView> list(boolean owedOnly, Page.Wish wish);

    Optional<PayslipView> find(PayslipId id);

    /** These, the oldest first. */
    List<PayslipView> findAll(List<PayslipId> ids);
}
