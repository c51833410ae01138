package coop.rochdale.ballots.workflow;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.Casting;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Casts a ballot, or changes it: stored together with those that come at the same time, and committed when this returns.
 * Only when nothing was stored the reasons why are asked for. It joins no transaction, for it shares a step with others,
 * and so needs no container to call it either.
 * Who sends again what was taken before the close, because no answer came, is told so as long as the vote is not sealed.
 */
@ApplicationScoped
public class CastBallot {

    private InstantSource clock;
    private BallotGathering gathering;
    private VoteQueries queries;
    private KnowCaller know;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CastBallot() {}

    @Inject
    public CastBallot(InstantSource clock, BallotGathering gathering, VoteQueries queries, KnowCaller know) {
        this.clock = clock;
        this.gathering = gathering;
        this.queries = queries;
        this.know = know;
    }

    /**
     * What to say, and where.
     *
     * @param body if empty, in every body the voter is on the roll in
     * @param session by which the voter calls, if nobody has seen yet whether it stands: refused with
     *     {@code request.sign-in} if it was ended
     */
    public record Request(UUID vote, Choice choice, Optional<Body> body, Optional<SessionId> session) {

        public Request(UUID vote, Choice choice, Optional<Body> body) {
            this(vote, choice, body, Optional.empty());
        }
    }

    /** The ballots of this voter that now stand as cast, at least one. */
    public List<Ballot> run(Actor actor, Request request) {
        NewBallot wish =
                new NewBallot(request.vote(), actor.account(), request.choice(), request.body(), request.session());
        List<Ballot> cast = gathering.cast(wish);
        if (cast.isEmpty()) {
            refuseStranger(wish);
            cast = standing(wish);
        }
        if (cast.isEmpty()) {
            refuse(wish);
            // Nothing stands in the way any more: the vote opened between the statement and the question why.
            cast = gathering.cast(wish);
        }
        if (cast.isEmpty()) {
            throw Refused.because(BallotRefusal.NOT_OPEN);
        }
        return cast;
    }

    private void refuseStranger(NewBallot wish) {
        if (wish.session().isPresent() && !know.run(wish.voter(), wish.session())) {
            throw Refused.because(CommonRefusal.SIGN_IN);
        }
    }

    /** The ballots in a closed box, if they are what this wish would have stored. */
    private List<Ballot> standing(NewBallot wish) {
        List<Ballot> own = queries.ballotsOf(wish.vote(), wish.voter()).stream()
                .filter(ballot -> wish.body().map(ballot.body()::equals).orElse(true))
                .toList();
        boolean same = !own.isEmpty() && own.stream().allMatch(ballot -> ballot.choice() == wish.choice());
        return same && own.size() == bodies(wish).size() ? own : List.of();
    }

    private Set<Body> bodies(NewBallot wish) {
        return wish.body().map(Set::of).orElseGet(() -> queries.bodiesOnRoll(wish.vote(), wish.voter()));
    }

    private void refuse(NewBallot wish) {
        Casting casting = new Casting(queries.vote(wish.vote()), queries.bodiesOnRoll(wish.vote(), wish.voter()));
        Objection.refuseFirst(casting.objections(wish.body(), clock.instant()));
    }
}
