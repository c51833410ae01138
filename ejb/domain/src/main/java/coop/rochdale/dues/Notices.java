package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;

/** What members were told about their own dues. */
public interface Notices {

    /** Tells the members of a batch, which is held, whatever {@link Tidings} has for each of them and they were not told before. */
    void tell(Billing.Batch batch, Instant now);

    /** What this person was told, for any of their memberships, newest first. */
    Page<Notice> of(AccountId account, Page.Wish wish);
}
