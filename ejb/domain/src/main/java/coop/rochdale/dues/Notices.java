package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people were told about their own dues and wages. */
public interface Notices {

    /** Tells the members of a batch, which is held, whatever {@link Tidings} has for each of them and they were not told before. */
    void tell(Billing.Batch batch, Instant now);

    /** Tells each of these people of something that they were not told before, whether they are members or not. */
    void tell(List<OfMonth> ready, Instant now);

    /** What this person was told, for themselves or any of their memberships, newest first. */
    Page<Notice> of(AccountId account, Page.Wish wish);

    /** For whoever delivers it. */
    Optional<Addressed> find(UUID notice);

    /** Something of that month is ready for this person. */
    record OfMonth(AccountId account, NoticeKind kind, String about, YearMonth month) {

        public Notice.Tiding tiding() {
            return new Notice.Tiding(kind, about, Notice.Facts.of(month));
        }
    }

    /**
     * Whom it is for.
     *
     * @param membership that it is about, if it is
     * @param account of that membership's holder, or of whom else it concerns, for whose eyes alone it is
     */
    record Addressed(Notice notice, Optional<MembershipId> membership, AccountId account) {}
}
