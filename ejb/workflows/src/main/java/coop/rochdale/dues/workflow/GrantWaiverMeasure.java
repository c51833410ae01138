package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.charter.Terms;
import coop.rochdale.dues.GrantedWaiver;
import coop.rochdale.dues.WaiverRequest;
import coop.rochdale.dues.WaiverRequests;
import coop.rochdale.dues.Waivers;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Coverages;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.workflow.MemberEvents;
import coop.rochdale.members.workflow.Register;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code grant-waiver}: whoever filed a request owes no dues for a time, by law (rule R17). */
@Dependent
public class GrantWaiverMeasure implements MeasureHandler {

    private final InstantSource clock;
    private final Charter charter;
    private final Register register;
    private final Coverages coverages;
    private final WaiverRequests requests;
    private final Events events;

    @Inject
    public GrantWaiverMeasure(
            InstantSource clock,
            Charter charter,
            Register register,
            Coverages coverages,
            WaiverRequests requests,
            Events events) {
        this.clock = clock;
        this.charter = charter;
        this.register = register;
        this.coverages = coverages;
        this.requests = requests;
        this.events = events;
    }

    @Override
    public String kind() {
        return GrantedWaiver.KIND;
    }

    @Override
    public void check(Payload payload, Instant now) {
        WaiverRequest request = request(payload);
        judge(request, register.find(request.membership(), now).orElseThrow(), charter.at(now));
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Optional<AccountId> person(Payload payload) {
        return register.holderOf(request(payload).membership());
    }

    @Override
    public Price price(Payload payload, Instant now) {
        return Price.free(charter.at(now).currency());
    }

    /** Whoever waited for the membership judges by what holds then. */
    @Override
    public void enact(Payload payload, Enacting enacting) {
        Membership held = register.lock(request(payload).membership()).orElseThrow();
        Instant read = clock.instant();
        Instant now = read.isAfter(enacting.now()) ? read : enacting.now();
        Terms terms = charter.at(now);
        WaiverRequest request = request(payload);
        Member member = register.at(now, held);
        judge(request, member, terms);
        requests.grant(request.id(), enacting.act(), now);
        Waivers.declared(member.coverage(), terms, now).ifPresent(granted -> {
            coverages.waive(held.id(), granted);
            events.append(MemberEvents.changedInPrivate(now), now);
        });
    }

    private WaiverRequest request(Payload payload) {
        return requests.find(GrantedWaiver.read(payload).request())
                .orElseThrow(() -> Refused.flawed(
                        "/request", "There is no such request; write the id that POST /me/waiver answered."));
    }

    private static void judge(WaiverRequest request, Member member, Terms terms) {
        Objection.refuseFirst(Waivers.objectionsToVoting(request, member.standing(), terms));
    }
}
