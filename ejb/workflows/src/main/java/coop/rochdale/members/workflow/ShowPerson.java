package coop.rochdale.members.workflow;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Accounts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Standing;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows what everybody may know of a person: who works is public, who is a member only if they chose to be listed. */
@Stateless
public class ShowPerson {

    private static final Page.Wish ALL_JOBS = new Page.Wish(100, Optional.empty());

    private InstantSource clock;
    private Accounts accounts;
    private MembershipQueries memberships;
    private PositionQueries positions;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowPerson() {}

    @Inject
    public ShowPerson(
            InstantSource clock, Accounts accounts, MembershipQueries memberships, PositionQueries positions) {
        this.clock = clock;
        this.accounts = accounts;
        this.memberships = memberships;
        this.positions = positions;
    }

    /** An account with the bodies it is publicly in, and the jobs it has at this moment. */
    public record Person(Account account, Set<Body> bodies, List<EmploymentView> jobs) {}

    public Person run(String handle) {
        return shown(accounts.byHandle(handle));
    }

    /** The same by id, which is how events name people. */
    public Person run(AccountId id) {
        return shown(accounts.byId(id));
    }

    private Person shown(Optional<Account> found) {
        Account account = found.orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "account"));
        Instant now = clock.instant();
        EmploymentFilter current = new EmploymentFilter(Optional.of(true), Optional.of(account.id()), Optional.empty());
        List<EmploymentView> jobs =
                positions.employments(current, ALL_JOBS, now).items();
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        if (isListedMember(account.id(), now)) {
            bodies.add(Body.CONSUMER);
        }
        if (!jobs.isEmpty()) {
            bodies.add(Body.WORKER);
        }
        return new Person(account, bodies, jobs);
    }

    private boolean isListedMember(AccountId account, Instant now) {
        return memberships.newestOf(account).filter(Membership::listed).isPresent()
                && memberships.standingOf(account, now).filter(Standing::votes).isPresent();
    }
}
