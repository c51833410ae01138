package coop.rochdale.simulation;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.RefundPayment;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the treasury does about dues beside recording what arrives: it asks for them, and takes payments back. */
final class Dues {

    private Dues() {}

    static String takeBack(Coop coop, Dice dice) {
        Actor treasurer = People.treasurer(coop, dice);
        Optional<PaymentId> payment = dice.of(coop.payments);
        if (payment.isEmpty()) {
            return "nobody has paid";
        }
        boolean refund = dice.chance(60);
        Optional<Money> part = dice.chance(35) ? part(coop, dice, payment.get()) : Optional.empty();
        Coop.Reply reply = coop.ask(treasurer, () -> {
            PaymentView back = refund
                    ? coop.use(RefundPayment.class).run(treasurer, payment.get(), "Paid twice.", part)
                    : coop.use(ChargeBackPayment.class).run(treasurer, payment.get(), "Taken back.", part);
            Refund how = back.refund().orElseThrow();
            return how.kind().word() + (how.rest().isPresent() ? " of a part" : "");
        });
        if (reply.ok()) {
            Refund how = coop.look(() -> coop.use(DuesQueries.class).payment(payment.get()))
                    .flatMap(PaymentView::refund)
                    .orElseThrow();
            coop.witness.received(-how.amount().amountMinor());
            how.rest().ifPresent(coop.payments::add);
        }
        return People.name(coop, treasurer) + " takes payment " + coop.payments.indexOf(payment.get())
                + part.map(amount -> ", " + amount + " of it,").orElse("") + " back: " + reply;
    }

    /** Some of it, at times all. */
    private static Optional<Money> part(Coop coop, Dice dice, PaymentId payment) {
        Money all = coop.look(() -> coop.use(DuesQueries.class).payment(payment).orElseThrow())
                .receipt()
                .amount();
        long minor = all.amountMinor() * dice.of(1, 2, 3, 4) / 4;
        return Optional.of(Money.ofMinor(Math.max(1, minor), all.currency()));
    }

    static String bill(Coop coop, Dice dice) {
        Actor treasurer = People.treasurer(coop, dice);
        LocalDate through = coop.now().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(dice.of(1, 1, 8, 40));
        return People.name(coop, treasurer) + " bills through " + through + ": "
                + coop.ask(treasurer, () -> {
                    long issued = coop.use(RunBilling.class)
                            .run(treasurer, through)
                            .progress()
                            .issued();
                    return issued + " invoices";
                });
    }
}
