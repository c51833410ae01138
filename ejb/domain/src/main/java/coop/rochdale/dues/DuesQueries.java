package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked about invoices and payments without changing them. */
public interface DuesQueries {

    /** The invoices of this person's memberships, newest first. */
    Page<InvoiceView> invoicesOf(AccountId account, Instant at, Page.Wish wish);

    Optional<InvoiceView> invoiceOf(AccountId account, InvoiceId invoice, Instant at);

    /** The oldest invoice of this membership that still asks for money. */
    Optional<InvoiceView> openInvoiceOf(MembershipId membership, Instant at);

    Optional<PaymentView> payment(PaymentId payment);

    /** How it went back, and what was left of it after that, and so on. */
    default List<Refund> refundsOf(PaymentView payment) {
        return withRests(payment).flatMap(link -> link.refund().stream()).toList();
    }

    /** What is left of a payment at last, however often a part of it went back (rule R18); itself, if none did. */
    default PaymentView lastRestOf(PaymentView payment) {
        return withRests(payment).reduce(payment, (before, rest) -> rest);
    }

    private Stream<PaymentView> withRests(PaymentView payment) {
        return Stream.iterate(
                        Optional.of(payment),
                        Optional::isPresent,
                        link -> link.flatMap(PaymentView::refund)
                                .flatMap(Refund::rest)
                                .map(rest -> payment(rest).orElseThrow()))
                .flatMap(Optional::stream);
    }

    /** The payment that arrived, of which this is what was left at last; itself, if it did. */
    default PaymentView arrivedAs(PaymentView payment) {
        PaymentView first = payment;
        while (first.restOf().isPresent()) {
            first = payment(first.restOf().get()).orElseThrow();
        }
        return first;
    }

    /** The dues settled in each month (in UTC) that had any, with how many people paid them, newest first, at most 120. */
    List<MonthlyIncome> incomePerMonth();
}
