package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What members were told about their own dues. */
public interface Notices {

    /** Tells the members of a batch, which is held, whatever {@link Tidings} has for each of them and they were not told before. */
    void tell(Billing.Batch batch, Instant now);

    /** What this person was told, for any of their memberships, newest first. */
    Page<Notice> of(AccountId account, Page.Wish wish);

    /** For whoever delivers it. */
    Optional<Addressed> find(UUID notice);

    /** @param account of the membership's holder, for whose eyes alone it is */
    record Addressed(Notice notice, MembershipId membership, AccountId account) {}
}
