package coop.rochdale.members.workflow;

import coop.rochdale.accounts.Accounts;
import coop.rochdale.charter.Charter;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Expulsion;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.Standing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code expel}: ends a membership by law. */
@Dependent
public class ExpelMeasure implements MeasureHandler {

    private final InstantSource clock;
    private final Charter charter;
    private final Accounts accounts;
    private final Register register;
    private final Memberships memberships;
    private final Events events;

    @Inject
    public ExpelMeasure(
            InstantSource clock,
            Charter charter,
            Accounts accounts,
            Register register,
            Memberships memberships,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.accounts = accounts;
        this.register = register;
        this.memberships = memberships;
        this.events = events;
    }

    @Override
    public String kind() {
        return "expel";
    }

    /** Whether the holder of an account is a member at all is not looked up before the co-op decided to know it. */
    @Override
    public void check(Payload payload, Instant now) {
        Expulsion expulsion = Expulsion.of(payload);
        expulsion.handle().ifPresent(this::account);
        expulsion
                .membership()
                .ifPresent(membership -> refuseEnded(register.find(membership, now)
                        .orElseThrow(() -> Refused.flawed("/membership", "There is no membership with this id."))));
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Optional<AccountId> person(Payload payload) {
        Expulsion expulsion = Expulsion.of(payload);
        return expulsion
                .membership()
                .map(register::holderOf)
                .orElseGet(() -> expulsion.handle().map(this::account));
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return Price.free(charter.at(now).currency());
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Membership held =
                lock(Expulsion.of(payload)).orElseThrow(() -> Refused.because(MembershipRefusal.ENDED_ALREADY));
        Instant now = later(enacting.now(), clock.instant());
        Member member = register.at(now, held);
        refuseEnded(member);
        Closure closure = Closure.expelled(now, enacting.act());
        memberships.save(member.membership().closed(closure));
        events.append(MemberEvents.closed(member.membership().id(), closure), now);
    }

    private Optional<Membership> lock(Expulsion expulsion) {
        return expulsion
                .membership()
                .map(register::lock)
                .orElseGet(
                        () -> register.lockNewestOf(account(expulsion.handle().orElseThrow())));
    }

    private AccountId account(String handle) {
        return accounts.byHandle(handle)
                .orElseThrow(() -> Refused.flawed("/account", "There is no account with this handle."))
                .id();
    }

    /** Whoever waited for the membership decides by the time they got it. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void refuseEnded(Member member) {
        if (member.standing() == Standing.ENDED) {
            throw Refused.because(MembershipRefusal.ENDED_ALREADY);
        }
    }
}
