package coop.rochdale.dues;

import coop.rochdale.kernel.Money;

/** What is left of a payment. */
public record Funds(PaymentId payment, Money left) {}
