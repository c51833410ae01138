package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Shows an expense. A holder of the power treasury who is to know who submitted it uses that power. */
@Stateless
public class ShowExpense {

    private InstantSource clock;
    private PowerLook powers;
    private Claims claims;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowExpense() {}

    @Inject
    public ShowExpense(InstantSource clock, PowerLook powers, Claims claims) {
        this.clock = clock;
        this.powers = powers;
        this.claims = claims;
    }

    public View run(Optional<Actor> viewer, ExpenseId id) {
        Optional<AccountId> account = viewer.map(Actor::account);
        View whole = claims.view(id);
        View plain = whole.forEyesOf(account, false);
        if (plain.equals(whole)) {
            return whole;
        }
        Instant now = clock.instant();
        boolean insider = viewer.filter(actor -> powers.isAllowed(actor, Power.TREASURY, now))
                .isPresent();
        return whole.forEyesOf(account, insider);
    }
}
