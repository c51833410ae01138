package coop.rochdale.simulation;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.RefundPayment;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.kernel.Actor;
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
        Coop.Reply reply = coop.ask(
                treasurer,
                () -> refund
                        ? coop.use(RefundPayment.class)
                                .run(treasurer, payment.get(), "Paid twice.")
                                .refund()
                                .orElseThrow()
                                .kind()
                                .word()
                        : coop.use(ChargeBackPayment.class)
                                .run(treasurer, payment.get(), "Taken back.")
                                .refund()
                                .orElseThrow()
                                .kind()
                                .word());
        if (reply.ok()) {
            coop.witness.received(-coop.look(() -> coop.use(DuesQueries.class)
                            .payment(payment.get())
                            .orElseThrow()
                            .receipt()
                            .amount())
                    .amountMinor());
        }
        return People.name(coop, treasurer) + " takes payment " + coop.payments.indexOf(payment.get()) + " back: "
                + reply;
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
