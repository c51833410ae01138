package coop.rochdale.dues.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.Register;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows someone their newest membership, and nobody else's. */
@Stateless
public class ShowMembership {

    private InstantSource clock;
    private Register register;
    private DuesQueries queries;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowMembership() {}

    @Inject
    public ShowMembership(InstantSource clock, Register register, DuesQueries queries) {
        this.clock = clock;
        this.register = register;
        this.queries = queries;
    }

    /** How it stands, what it still asks for, and until when a waiver holds. */
    public record Shown(
            Membership membership,
            Standing standing,
            Optional<InvoiceView> openInvoice,
            Optional<Instant> waivedUntil) {}

    public Shown run(Actor actor) {
        Instant now = clock.instant();
        Member member = register.newestOf(actor.account(), now)
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "membership of yours"));
        return new Shown(
                member.membership(),
                member.standing(),
                queries.openInvoiceOf(member.membership().id(), now),
                member.coverage().waivedUntil(now));
    }
}
