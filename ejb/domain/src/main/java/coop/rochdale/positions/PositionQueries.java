package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.util.Optional;

/** What is shown of positions, applications and employments; each answer is one query however much it holds. */
public interface PositionQueries {

    Optional<PositionView> position(PositionId id, Instant now);

    /** Positions in the order of their numbers; all, or only the open or the closed ones. */
    Page<PositionView> positions(Optional<Boolean> open, Page.Wish wish, Instant now);

    Optional<EmploymentView> employment(EmploymentId id, Instant now);

    /** Employments in the order they were agreed. */
    Page<EmploymentView> employments(EmploymentFilter filter, Page.Wish wish, Instant now);

    Optional<ApplicationView> application(ApplicationId id);

    /** Applications in the order they were filed. */
    Page<ApplicationView> applications(ApplicationFilter filter, Page.Wish wish);

    /** Which employments: active now or not, of one account, in one position; what is empty does not matter. */
    record EmploymentFilter(Optional<Boolean> current, Optional<AccountId> account, Optional<PositionId> position) {}

    /** Which applications: for one position, of one account; what is empty does not matter. */
    record ApplicationFilter(Optional<PositionId> position, Optional<AccountId> account) {}
}
