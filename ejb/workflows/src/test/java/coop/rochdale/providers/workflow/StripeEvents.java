package coop.rochdale.providers.workflow;

import coop.rochdale.members.MembershipId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Events in the shape in which Stripe sends them, with what matters to us in it and some of what does not. */
final class StripeEvents {

    static final String SECRET = "whsec_of_a_test";

    private Instant now;
    private int events;

    StripeEvents(Instant now) {
        this.now = now;
    }

    /** What is told from now on was that much later. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    String checkedOut(MembershipId membership, String customer, String subscription) {
        return event("checkout.session.completed", """
                {"id": "cs_1", "object": "checkout.session", "mode": "subscription", "payment_status": "paid",
                 "client_reference_id": "%s", "customer": "%s", "subscription": "%s", "invoice": "in_1",
                 "amount_total": 500, "currency": "usd", "metadata": {"membership": "%s"}}
                """.formatted(membership, customer, subscription, membership));
    }

    String paidOnce(MembershipId membership, String intent, long amount) {
        return event("checkout.session.completed", """
                {"id": "cs_2", "object": "checkout.session", "mode": "payment", "payment_status": "paid",
                 "client_reference_id": "%s", "customer": null, "subscription": null, "payment_intent": "%s",
                 "amount_total": %d, "currency": "usd", "metadata": {}}
                """.formatted(membership, intent, amount));
    }

    /** As until 2025: charge, intent and metadata of the subscription stand on the invoice itself. */
    String paid(String invoice, String customer, MembershipId membership, long amount) {
        return event("invoice.paid", """
                {"id": "%s", "object": "invoice", "amount_paid": %d, "currency": "usd", "customer": "%s",
                 "customer_email": "ada@example.org", "charge": "ch_%s", "payment_intent": "pi_%s", "subscription": "sub_1",
                 "subscription_details": {"metadata": {"membership": "%s"}}, "lines": {"data": [{"amount": %d}]}}
                """.formatted(invoice, amount, customer, invoice, invoice, membership, amount));
    }

    /** As from 2025 on: the subscription is the invoice's parent. */
    String paidUnderAParent(String invoice, MembershipId membership, long amount) {
        return event("invoice.paid", """
                {"id": "%s", "object": "invoice", "amount_paid": %d, "currency": "usd", "customer": {"id": "cus_9"},
                 "parent": {"type": "subscription_details", "subscription_details": {"subscription": "sub_1",
                 "metadata": {"membership": "%s"}}}, "lines": {"data": []}}
                """.formatted(invoice, amount, membership));
    }

    String paidByCustomerOnly(String invoice, String customer, long amount, String currency) {
        return event("invoice.paid", """
                {"id": "%s", "object": "invoice", "amount_paid": %d, "currency": "%s", "customer": "%s", "charge": "ch_%s"}
                """.formatted(invoice, amount, currency, customer, invoice));
    }

    String refunded(String invoice, long amount, long refunded) {
        return event("charge.refunded", """
                {"id": "ch_%s", "object": "charge", "amount": %d, "amount_refunded": %d, "currency": "usd",
                 "payment_intent": "pi_%s", "invoice": "%s", "refunded": %s}
                """.formatted(invoice, amount, refunded, invoice, invoice, amount == refunded));
    }

    /** A refund of that charge that had gone out, and did not arrive. */
    String refundFailed(String type, String refund, String invoice, long amount) {
        return refund(type, refund, "failed", invoice, amount)
                .replace("\"failure_reason\": null", "\"failure_reason\": \"expired_or_canceled_card\"")
                .replace(
                        "\"failure_balance_transaction\": null",
                        "\"failure_balance_transaction\": \"txn_back_of_" + refund + "\"");
    }

    String refund(String type, String refund, String status, String invoice, long amount) {
        return event(type, """
                {"id": "re_%s", "object": "refund", "amount": %d, "balance_transaction": "txn_%s", "charge": "ch_%s",
                 "currency": "usd", "failure_balance_transaction": null, "failure_reason": null, "metadata": {},
                 "payment_intent": "pi_%s", "reason": null, "receipt_number": null, "status": "%s",
                 "source_transfer_reversal": null, "transfer_reversal": null}
                """.formatted(refund, amount, refund, invoice, invoice, status));
    }

    String disputed(String invoice, long amount) {
        return event("charge.dispute.created", """
                {"id": "dp_%s", "object": "dispute", "amount": %d, "currency": "usd", "charge": "ch_%s",
                 "payment_intent": "pi_%s", "reason": "fraudulent", "status": "needs_response"}
                """.formatted(invoice, amount, invoice, invoice));
    }

    /** A dispute that we won; once more, since the events of one are told apart by what was done. */
    String reinstated(String invoice, long amount) {
        return event("charge.dispute.funds_reinstated", """
                {"id": "dp_%s", "object": "dispute", "amount": %d, "currency": "usd", "charge": "ch_%s",
                 "payment_intent": "pi_%s", "reason": "fraudulent", "status": "won"}
                """.formatted(invoice, amount, invoice, invoice));
    }

    /** As from 2025 on: the invoice names neither its charge nor its intent, and neither of them the invoice. */
    String joined(String invoice) {
        return event("invoice_payment.paid", """
                {"id": "inpay_%s", "object": "invoice_payment", "amount_paid": 500, "currency": "usd", "invoice": "%s",
                 "is_default": true, "payment": {"type": "payment_intent", "payment_intent": "pi_%s"}, "status": "paid"}
                """.formatted(invoice, invoice, invoice));
    }

    /** As from 2025 on. */
    String refundedByIntent(String invoice, long amount) {
        return event("charge.refunded", """
                {"id": "ch_%s", "object": "charge", "amount": %d, "amount_refunded": %d, "currency": "usd",
                 "payment_intent": "pi_%s", "refunded": true}
                """.formatted(invoice, amount, amount, invoice));
    }

    /** As from 2025 on, with the payments written out. */
    String paidWithItsPayments(String invoice, MembershipId membership, long amount) {
        return paidUnderAParent(invoice, membership, amount)
                .replace(
                        "\"lines\": {",
                        "\"payments\": {\"object\": \"list\", \"data\": [{\"id\": \"inpay_%1$s\", \"payment\": {\"type\": \"payment_intent\","
                                        .formatted(invoice)
                                + " \"payment_intent\": \"pi_%1$s\"}}]}, \"lines\": {".formatted(invoice));
    }

    String unsubscribed(String subscription) {
        return event("customer.subscription.deleted", """
                {"id": "%s", "object": "subscription", "customer": "cus_1", "status": "canceled"}
                """.formatted(subscription));
    }

    /** Each is another event. */
    String event(String type, String object) {
        events++;
        return "{\"id\": \"evt_" + events + "\", \"object\": \"event\", \"api_version\": \"2024-06-20\", \"created\": "
                + now.getEpochSecond() + ", \"livemode\": false, \"type\": \"" + type + "\", \"data\": {\"object\": "
                + object
                + "}}";
    }

    static String signed(String event, Instant at) {
        return signed(event, at, SECRET);
    }

    static String signed(String event, Instant at, String secret) {
        long time = at.getEpochSecond();
        byte[] signature = StripeSignature.sign(time, event.getBytes(StandardCharsets.UTF_8), secret);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(signature) + ",v0=" + "0".repeat(64);
    }
}
