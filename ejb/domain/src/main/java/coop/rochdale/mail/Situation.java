package coop.rochdale.mail;

import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.dues.Tidings;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Member;
import coop.rochdale.members.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a member stands at the moment a letter is sent.
 *
 * @param open what they are asked for, the oldest period first
 */
public record Situation(Member member, List<Invoice> open, Span grace, Instant now) {

    public Situation {
        open = List.copyOf(open);
    }

    /** What they were told as it holds now; empty if it does not any more (rule R3). */
    public Optional<Tiding> present(Tiding told) {
        if (member.standing() == Standing.ENDED) {
            return Optional.empty();
        }
        if (told.kind() == NoticeKind.FEE_WILL_CHANGE) {
            return Optional.of(told).filter(this::asksForMore);
        }
        return Tidings.of(member, open, grace, now).stream()
                .filter(told::isTheSameAs)
                .findFirst()
                .or(() -> Optional.of(told).filter(Situation::wasPaidAtOnce));
    }

    /** The invoice to pay so that it changes, if there is one. */
    public Optional<Invoice> toPay(Tiding tiding) {
        return switch (tiding.kind()) {
            case INVOICE_ISSUED, DUE_SOON ->
                open.stream()
                        .filter(invoice -> invoice.id().toString().equals(tiding.about()))
                        .findFirst();
            case GRACE_BEGUN, LAPSE_SOON, LAPSED -> open.stream().findFirst();
            case FEE_WILL_CHANGE, WAIVER_ENDING, PAYSLIP_READY -> Optional.empty();
        };
    }

    private boolean asksForMore(Tiding fee) {
        Money chosen = member.membership().contribution().monthly();
        return fee.facts().amount().filter(least -> chosen.compareTo(least) < 0).isPresent();
    }

    /** By credit, in the moment it was issued: there is nothing to do, and that is what there is to tell. */
    private static boolean wasPaidAtOnce(Tiding told) {
        return told.kind() == NoticeKind.INVOICE_ISSUED
                && told.facts().rest().filter(Money::isPositive).isEmpty();
    }
}
