package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.members.Days;
import java.time.LocalDate;

/** An invoice as its member sees it. */
public record InvoiceView(
        InvoiceId id, long number, Days period, LocalDate due, Money amount, Money settled, InvoiceStatus status) {}
