package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ReceiptType;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows the file of an expense to its author, and to holders of the power treasury, whose look is a use of that power. */
@Stateless
public class ShowReceipt {

    private InstantSource clock;
    private PowerLook powers;
    private Claims claims;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowReceipt() {}

    @Inject
    public ShowReceipt(InstantSource clock, PowerLook powers, Claims claims) {
        this.clock = clock;
        this.powers = powers;
        this.claims = claims;
    }

    /** A file and what it is. */
    public static final class Receipt {

        private final ReceiptType type;
        private final byte[] content;

        Receipt(byte[] content) {
            this.type = ReceiptType.of(content).orElseThrow();
            this.content = content;
        }

        public ReceiptType type() {
            return type;
        }

        public byte[] content() {
            return content;
        }
    }

    public Receipt run(Actor actor, ExpenseId id) {
        return claims.all()
                .find(id)
                .filter(expense -> mayRead(expense, actor))
                .flatMap(expense -> claims.all().receipt(id))
                .map(Receipt::new)
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "receipt"));
    }

    private boolean mayRead(Expense expense, Actor actor) {
        return expense.isBy(actor.account()) || powers.isAllowed(actor, Power.TREASURY, clock.instant());
    }
}
