package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Particulars;
import coop.rochdale.providers.Reported;
import coop.rochdale.providers.Subscription;
import coop.rochdale.providers.Telling;
import coop.rochdale.providers.Trace;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One event of Stripe's, told in our words; of types that say nothing to us only the name. */
record StripeEvent(JsonPiece event, JsonPiece object) {

    private static final long LAST_SECOND = 253_402_300_799L;
    private static final Set<String> UNDONE = Set.of("failed", "canceled");

    static StripeEvent of(JsonPiece event) {
        return new StripeEvent(event, event.at("data.object"));
    }

    void tell(Telling telling) {
        telling.named(event.needed("id"));
        switch (event.needed("type")) {
            case "checkout.session.completed" -> checkedOut(telling);
            case "invoice.paid" -> paid(telling);
            case "charge.refunded" -> refunded(telling);
            case "charge.dispute.created" -> disputed(telling);
            case "charge.dispute.funds_reinstated" -> reinstated(telling);
            case "refund.failed", "refund.updated", "charge.refund.updated" -> refundUndone(telling);
            case "invoice_payment.paid" -> joined(telling);
            case "customer.subscription.deleted" ->
                telling.subscribed(new Subscription(StripeProvider.NAME, object.needed("id"), membership(), true));
            default -> {
                // Among them invoice.payment_failed: nothing arrived, and the clock says what follows from that.
            }
        }
    }

    private void checkedOut(Telling telling) {
        Optional<MembershipId> membership = membership();
        membership.ifPresent(
                whose -> object.at("customer").id().ifPresent(customer -> telling.introduced(customer, whose)));
        object.at("subscription")
                .id()
                .ifPresent(name -> telling.subscribed(new Subscription(StripeProvider.NAME, name, membership, false)));
        // What a subscription pays its invoices tell; only a single payment is told by this event alone.
        boolean single = object.at("mode").text().equals(Optional.of("payment"))
                && object.at("payment_status").text().equals(Optional.of("paid"));
        if (single) {
            String name = object.at("payment_intent").id().orElseGet(() -> object.needed("id"));
            tell(telling, name, Flow.PAYMENT, object.at("amount_total"));
        }
    }

    private void paid(Telling telling) {
        tell(telling, object.needed("id"), Flow.PAYMENT, object.at("amount_paid"));
    }

    /** Stripe says how much of a charge went back altogether; the same once more, where what failed is tried again. */
    private void refunded(Telling telling) {
        JsonPiece amount = object.at("amount_refunded");
        String name = object.needed("id") + " refunded " + amount.whole().orElse(0L) + " at " + moment();
        tell(telling, name, Flow.REFUNDED_SO_FAR, amount);
    }

    /** A refund that did not reach its payer, or was called off: the money is ours again, however many events say so. */
    private void refundUndone(Telling telling) {
        if (object.at("status").text().filter(UNDONE::contains).isPresent()) {
            tell(telling, object.needed("id") + " failed", Flow.RETURNED_REFUND, object.at("amount"));
        }
    }

    private void disputed(Telling telling) {
        tell(telling, object.needed("id"), Flow.RETURNED_PAYMENT, object.at("amount"));
    }

    /** A dispute that was won: the money is ours again. */
    private void reinstated(Telling telling) {
        tell(telling, object.needed("id") + " reinstated", Flow.PAYMENT, object.at("amount"));
    }

    /** From 2025 on only this says which intent or charge paid an invoice; refunds and disputes name those. */
    private void joined(Telling telling) {
        Set<String> names = Stream.of("id", "invoice", "payment.payment_intent", "payment.charge")
                .flatMap(part -> object.at(part).id().stream())
                .collect(Collectors.toSet());
        if (names.size() > 1) {
            telling.same(names);
        }
    }

    private void tell(Telling telling, String name, Flow flow, JsonPiece amount) {
        Money money = money(amount);
        if (!money.isPositive()) {
            return;
        }
        Stream<JsonPiece> paidBy = object.at("payments.data").each().map(payment -> payment.at("payment"));
        Set<String> objects = Stream.concat(Stream.of(object), paidBy)
                .flatMap(piece ->
                        Stream.of("id", "charge", "payment_intent", "invoice").map(piece::at))
                .flatMap(part -> part.id().stream())
                .collect(Collectors.toSet());
        Instant moment = moment();
        Trace trace = new Trace(membership(), object.at("customer").id(), objects, Optional.of(moment));
        Movement movement = new Movement(StripeProvider.NAME, name, flow, money, Span.day(moment));
        telling.moved(new Reported(movement, Particulars.NONE, trace));
    }

    private Money money(JsonPiece amount) {
        String code = object.needed("currency").toUpperCase(Locale.ROOT);
        long stripes = amount.whole().orElseThrow(() -> JsonPiece.unreadable("it has no amount."));
        try {
            return StripeAmount.money(stripes, Money.currencyOf(code));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw JsonPiece.unreadable("its amount cannot be counted in minor units of any currency.");
        }
    }

    private Instant moment() {
        long seconds = event.at("created")
                .whole()
                .filter(when -> when >= 0 && when <= LAST_SECOND)
                .orElseThrow(() -> JsonPiece.unreadable("it does not say when it was created."));
        return Instant.ofEpochSecond(seconds);
    }

    /** As we said when the member went to Stripe; where it stands depends on what the event is about and on its version. */
    private Optional<MembershipId> membership() {
        return Stream.of(
                        object.at("client_reference_id"),
                        object.at("metadata.membership"),
                        object.at("subscription_details.metadata.membership"),
                        object.at("parent.subscription_details.metadata.membership"),
                        object.at("lines.data").first().at("metadata.membership"))
                .flatMap(piece -> piece.text().stream())
                .flatMap(text -> id(text).stream())
                .findFirst()
                .map(MembershipId::new);
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
